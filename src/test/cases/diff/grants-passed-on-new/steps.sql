\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
GRANT USAGE ON SCHEMA shop TO drydock_reader;
GRANT SELECT ON TABLE shop.t TO drydock_reader WITH GRANT OPTION;
SET ROLE drydock_reader;
GRANT SELECT ON TABLE shop.t TO drydock_writer;
RESET ROLE;
COMMIT;
