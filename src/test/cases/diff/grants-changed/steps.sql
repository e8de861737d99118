\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
REVOKE SELECT ON TABLE shop.t FROM PUBLIC;
REVOKE INSERT ON TABLE shop.t FROM drydock_reader;
GRANT DELETE ON TABLE shop.t TO drydock_reader WITH GRANT OPTION;
REVOKE UPDATE (name) ON TABLE shop.t FROM drydock_writer;
GRANT SELECT (name) ON TABLE shop.t TO drydock_writer;
COMMIT;
