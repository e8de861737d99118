CREATE SCHEMA shop;
CREATE TYPE shop.pair AS (a integer, b integer);
CREATE FUNCTION shop.to_int(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).a';
CREATE FUNCTION shop.to_int2(shop.pair) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT ($1).b';
CREATE CAST (shop.pair AS integer) WITH FUNCTION shop.to_int(shop.pair);
CREATE VIEW shop.v AS SELECT row(1,2)::shop.pair::integer AS x;
