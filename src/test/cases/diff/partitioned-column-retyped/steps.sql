\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ALTER COLUMN id TYPE bigint;
ALTER TABLE public.e ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.e ALTER COLUMN n TYPE text;
ALTER TABLE public.e ALTER COLUMN n SET DEFAULT 'y'::text;
COMMIT;
