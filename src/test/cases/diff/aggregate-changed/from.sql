CREATE SCHEMA shop;
CREATE FUNCTION shop.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE shop.total(integer) (SFUNC = shop.add, STYPE = integer);
CREATE VIEW shop.v AS SELECT shop.total(i) FROM generate_series(1, 3) i;
