CREATE SCHEMA shop;
CREATE TYPE shop.pair AS (a integer, b integer);
CREATE FUNCTION shop.to_int(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE FUNCTION shop.to_int2(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).b';
