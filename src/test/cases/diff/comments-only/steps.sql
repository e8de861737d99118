\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON TABLE public.t IS 'c';
COMMENT ON COLUMN public.t.a IS NULL;
COMMENT ON VIEW public.v IS 'd';
COMMIT;
