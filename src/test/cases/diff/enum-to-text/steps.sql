\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE text;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'a'::text;
ALTER TABLE public.t ALTER COLUMN n TYPE text[];
DROP TYPE public.m1;
COMMIT;
