\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SUBSCRIPTION s SET (binary = true);
ALTER SUBSCRIPTION s CONNECTION 'host=elsewhere.example dbname=x';
ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false);
COMMENT ON SUBSCRIPTION s IS 'sub';
COMMIT;
