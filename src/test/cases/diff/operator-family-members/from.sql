CREATE SCHEMA shop;
CREATE FUNCTION shop.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1';
CREATE OPERATOR FAMILY shop.down USING btree;
ALTER OPERATOR FAMILY shop.down USING btree ADD OPERATOR 1 < (integer, bigint), FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
