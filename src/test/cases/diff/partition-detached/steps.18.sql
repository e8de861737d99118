\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

ALTER TABLE public.e DETACH PARTITION public.e_2025 CONCURRENTLY;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e_2025 DROP CONSTRAINT IF EXISTS e_2025_at_check;
ALTER TABLE public.e_2025 RENAME CONSTRAINT e_at_not_null TO e_2025_at_not_null;
COMMIT;
