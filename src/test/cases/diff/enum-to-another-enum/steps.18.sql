\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE public.m2 USING m::text::public.m2;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'c'::public.m2;
ALTER TABLE public.t ALTER COLUMN n TYPE public.m2[] USING n::text[]::public.m2[];
COMMIT;
