\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TYPE public.pair OWNER TO drydock_writer;
ALTER TABLE public.s OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t OWNER TO drydock_writer;
REVOKE GRANT OPTION FOR SELECT ON TABLE public.t FROM drydock_writer;
REVOKE SELECT ON TABLE public.t FROM drydock_reader;
COMMIT;
