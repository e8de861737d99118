\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ALTER COLUMN k TYPE bigint;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN d;
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
ALTER TABLE public.t ADD COLUMN d integer GENERATED ALWAYS AS ((n * 2)) STORED;
COMMIT;
