\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SCHEMA shop OWNER TO drydock_writer;
ALTER TYPE shop.e OWNER TO drydock_writer;
ALTER SEQUENCE shop.s OWNER TO drydock_writer;
ALTER FUNCTION shop.f(integer) OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.t OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW shop.v OWNER TO drydock_reader;
COMMIT;
