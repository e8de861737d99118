\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
GRANT SELECT (calls) ON TABLE public.pg_stat_statements TO drydock_reader WITH GRANT OPTION;
REVOKE UPDATE (query) ON TABLE public.pg_stat_statements FROM drydock_reader;
GRANT SELECT (query) ON TABLE public.pg_stat_statements TO drydock_reader WITH GRANT OPTION;
COMMIT;
