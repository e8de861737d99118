CREATE SCHEMA shop;
CREATE FUNCTION shop.same(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION shop.same(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $2::text = $1';
CREATE FUNCTION shop.other(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE FUNCTION shop.abs_of(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT abs($1)';
CREATE OPERATOR shop.=== (FUNCTION = shop.same, LEFTARG = integer, RIGHTARG = text, RESTRICT = eqsel);
CREATE OPERATOR shop.<<>> (FUNCTION = shop.same, LEFTARG = integer, RIGHTARG = text);
CREATE VIEW shop.v AS SELECT 1 OPERATOR(shop.<<>>) '1'::text AS x;
