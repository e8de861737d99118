CREATE SCHEMA shop;
CREATE FUNCTION shop.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1';
