\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

DROP INDEX CONCURRENTLY public.c_ab;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p DROP COLUMN b;
COMMIT;
