\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
GRANT CREATE ON SCHEMA shop TO drydock_reader;
GRANT USAGE ON LANGUAGE mine TO drydock_reader;
GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO drydock_reader;
GRANT USAGE ON FOREIGN SERVER server TO drydock_reader;
REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;
GRANT USAGE ON TYPE shop.amount TO drydock_reader WITH GRANT OPTION;
GRANT USAGE ON TYPE shop.pair TO drydock_reader WITH GRANT OPTION;
GRANT USAGE ON TYPE shop.floats TO drydock_reader WITH GRANT OPTION;
GRANT USAGE ON TYPE shop.code TO drydock_reader WITH GRANT OPTION;
GRANT SELECT ON SEQUENCE shop.numbers TO drydock_reader;
REVOKE EXECUTE ON FUNCTION shop.twice(integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE shop.work(integer) TO drydock_reader;
GRANT EXECUTE ON FUNCTION shop.total(integer) TO drydock_reader;
GRANT SELECT ON TABLE shop.far TO drydock_reader;
GRANT SELECT ON TABLE shop.things TO drydock_reader;
GRANT SELECT (id) ON TABLE shop.seen TO drydock_reader;
GRANT UPDATE (name) ON TABLE shop.things TO drydock_reader;
GRANT SELECT ON TABLE shop.seen TO drydock_reader;
GRANT SELECT ON TABLE shop.kept TO drydock_reader;
COMMIT;
