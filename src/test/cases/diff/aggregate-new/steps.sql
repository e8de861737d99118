\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE AGGREGATE shop.counted(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);
CREATE AGGREGATE shop.total(integer) (
    SFUNC = shop.add,
    STYPE = integer,
    COMBINEFUNC = shop.add,
    INITCOND = '0',
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE shop.total(integer) IS 'adds';
COMMIT;
