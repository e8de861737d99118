CREATE SCHEMA shop;
CREATE EXTENSION citext WITH SCHEMA shop;
CREATE TYPE shop.code;
CREATE FUNCTION shop.code_in(cstring) RETURNS shop.code LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.code_out(shop.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, LIKE = text);
CREATE TABLE shop.t (c shop.code);
ALTER FUNCTION shop.code_out(shop.code) DEPENDS ON EXTENSION citext;
