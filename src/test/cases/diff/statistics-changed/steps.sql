\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE STATISTICS shop.e ON (a + b) FROM shop.t;
ALTER STATISTICS shop.k SET STATISTICS 500;
COMMENT ON STATISTICS shop.k IS 'finer';
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP STATISTICS shop.gone;
DROP STATISTICS shop.s;
CREATE STATISTICS shop.s (ndistinct, mcv) ON a, c FROM shop.t;
COMMIT;
