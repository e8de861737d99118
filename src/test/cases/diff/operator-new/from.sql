CREATE SCHEMA shop;
CREATE FUNCTION shop.same(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text = $2';
CREATE FUNCTION shop.same(text, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $2::text = $1';
CREATE FUNCTION shop.other(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1::text <> $2';
CREATE FUNCTION shop.abs_of(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT abs($1)';
