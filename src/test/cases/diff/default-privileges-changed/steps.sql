\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DEFAULT PRIVILEGES IN SCHEMA shop REVOKE SELECT ON TABLES FROM drydock_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT INSERT ON TABLES TO drydock_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop REVOKE USAGE ON TYPES FROM drydock_reader;
CREATE TABLE shop.t (
    id integer
);
REVOKE INSERT ON TABLE shop.t FROM drydock_reader;
COMMIT;
