\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO drydock_reader;
COMMIT;
