CREATE SCHEMA shop;
CREATE EXTENSION isn WITH SCHEMA shop;
CREATE TYPE shop.code;
CREATE FUNCTION shop.code_in(cstring) RETURNS shop.code LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.code_out(shop.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, LIKE = text);
ALTER FUNCTION shop.code_in(cstring) DEPENDS ON EXTENSION isn;
CREATE TABLE shop.books (id bigint PRIMARY KEY, code shop.code NOT NULL);
