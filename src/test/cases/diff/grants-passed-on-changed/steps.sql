\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
SET ROLE drydock_writer;
REVOKE SELECT ON TABLE shop.t FROM PUBLIC;
RESET ROLE;
SET ROLE drydock_reader;
REVOKE SELECT ON TABLE shop.t FROM drydock_writer;
RESET ROLE;
REVOKE SELECT ON TABLE shop.t FROM drydock_reader;
GRANT SELECT, UPDATE ON TABLE shop.t TO drydock_writer WITH GRANT OPTION;
SET ROLE drydock_writer;
GRANT SELECT ON TABLE shop.t TO drydock_reader;
RESET ROLE;
SET ROLE drydock_writer;
GRANT UPDATE (id) ON TABLE shop.t TO drydock_reader;
RESET ROLE;
COMMIT;
