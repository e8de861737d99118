CREATE SCHEMA shop;
CREATE TYPE shop.code;
CREATE FUNCTION shop.code_in(cstring) RETURNS shop.code LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.code_out(shop.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION shop.code_send(shop.code) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, SEND = shop.code_send, LIKE = text, STORAGE = external);
COMMENT ON FUNCTION shop.code_in(cstring) IS 'reads';
CREATE TABLE shop.t (id integer PRIMARY KEY, c shop.code);
ALTER TABLE shop.t ALTER COLUMN c SET STORAGE extended;
