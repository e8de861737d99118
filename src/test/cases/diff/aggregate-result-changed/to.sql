CREATE SCHEMA shop;
CREATE FUNCTION shop.as_text(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE shop.total(integer) (SFUNC = int4pl, STYPE = integer, FINALFUNC = shop.as_text);
CREATE VIEW shop.v AS SELECT shop.total(i) FROM generate_series(1, 3) i;
