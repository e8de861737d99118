\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
GRANT USAGE ON SCHEMA shop TO drydock_reader;
REVOKE USAGE ON TYPE shop.e FROM PUBLIC;
GRANT USAGE ON SEQUENCE shop.s TO drydock_writer;
GRANT USAGE ON SEQUENCE shop.t_id_seq TO drydock_writer;
REVOKE EXECUTE ON FUNCTION shop.f(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.f(integer) TO drydock_reader;
REVOKE DELETE ON TABLE shop.t FROM CURRENT_USER;
GRANT INSERT, SELECT ON TABLE shop.t TO drydock_reader WITH GRANT OPTION;
GRANT ALL ON TABLE shop.t TO drydock_writer;
GRANT UPDATE (name) ON TABLE shop.t TO drydock_writer;
GRANT SELECT (id) ON TABLE shop.v TO drydock_reader;
COMMIT;
