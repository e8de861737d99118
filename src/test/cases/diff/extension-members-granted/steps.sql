\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
REVOKE EXECUTE ON FUNCTION public.isbn_in(cstring) FROM PUBLIC;
GRANT USAGE ON TYPE public.ean13 TO PUBLIC;
GRANT USAGE ON TYPE public.isbn TO drydock_reader WITH GRANT OPTION;
CREATE EXTENSION pg_stat_statements WITH SCHEMA public;
GRANT SELECT ON TABLE public.pg_stat_statements TO drydock_reader;
COMMENT ON EXTENSION pg_stat_statements IS 'track planning and execution statistics of all SQL statements executed';
REVOKE USAGE ON FOREIGN DATA WRAPPER postgres_fdw FROM drydock_reader;
COMMIT;
