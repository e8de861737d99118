CREATE SCHEMA shop;
CREATE FUNCTION shop.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1';
CREATE OPERATOR CLASS shop.c FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
