\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER EXTENSION pg_stat_statements SET SCHEMA public;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP EXTENSION pg_buffercache;
COMMIT;
