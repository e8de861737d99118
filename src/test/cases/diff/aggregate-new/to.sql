CREATE SCHEMA shop;
CREATE FUNCTION shop.add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE shop.total(integer) (SFUNC = shop.add, STYPE = integer, INITCOND = '0', PARALLEL = SAFE, COMBINEFUNC = shop.add);
COMMENT ON AGGREGATE shop.total(integer) IS 'adds';
CREATE AGGREGATE shop.counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
