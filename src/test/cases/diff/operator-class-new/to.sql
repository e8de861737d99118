CREATE SCHEMA shop;
CREATE FUNCTION shop.backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $2 - $1';
CREATE OPERATOR FAMILY shop.down USING btree;
CREATE OPERATOR CLASS shop.int_down FOR TYPE integer USING btree FAMILY shop.down AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 shop.backwards(integer, integer);
CREATE TABLE shop.t (id integer);
CREATE INDEX t_down ON shop.t USING btree (id shop.int_down);
COMMENT ON OPERATOR CLASS shop.int_down USING btree IS 'largest first';
COMMENT ON OPERATOR FAMILY shop.down USING btree IS 'family';
