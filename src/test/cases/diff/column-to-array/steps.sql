\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE integer[] USING CASE WHEN a IS NOT NULL THEN ARRAY[a] END::integer[];
ALTER TABLE public.t ALTER COLUMN b TYPE text[] USING CASE WHEN b IS NOT NULL THEN ARRAY[b] END::text[];
COMMIT;
