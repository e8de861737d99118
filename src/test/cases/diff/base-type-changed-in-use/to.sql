CREATE SCHEMA shop;
CREATE TYPE shop.code;
CREATE FUNCTION shop.code_in(cstring) RETURNS shop.code LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION shop.code_out(shop.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, LIKE = text, CATEGORY = 'U', DELIMITER = ';');
CREATE TABLE shop.t (id integer PRIMARY KEY, c shop.code DEFAULT 'x', a shop.code[], UNIQUE (id) INCLUDE (c));
COMMENT ON FUNCTION shop.code_in(cstring) IS 'reads';
CREATE DOMAIN shop.d AS shop.code;
CREATE TABLE shop.u (d shop.d);
