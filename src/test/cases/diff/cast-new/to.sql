CREATE SCHEMA shop;
CREATE TYPE shop.pair AS (a integer, b integer);
CREATE FUNCTION shop.to_int(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE FUNCTION shop.to_int2(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).b';
CREATE CAST (shop.pair AS integer) WITH FUNCTION shop.to_int(shop.pair) AS ASSIGNMENT;
CREATE CAST (shop.pair AS text) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (shop.pair AS integer) IS 'first of both';
