\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TYPE public.mood RENAME TO feeling;
ALTER DOMAIN public.d RENAME TO e;
ALTER SEQUENCE public.s RENAME TO r;
ALTER INDEX public.i RENAME TO j;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW public.v RENAME TO w;
COMMIT;
