\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.r DROP CONSTRAINT r_id_fkey;
DROP TABLE public.e1;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TABLE public.e;
COMMIT;
