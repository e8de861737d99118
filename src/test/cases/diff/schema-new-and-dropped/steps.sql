\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SCHEMA new_one;
COMMENT ON SCHEMA new_one IS 'here';
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP SCHEMA old_one;
COMMIT;
