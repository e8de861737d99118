\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ADD COLUMN i integer;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ALTER COLUMN i SET NOT NULL;
ALTER TABLE public.p ALTER COLUMN i ADD GENERATED ALWAYS AS IDENTITY;
COMMIT;
