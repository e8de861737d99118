\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.a RENAME TO b;
ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO b_pkey;
ALTER TABLE public.b RENAME CONSTRAINT a_id_not_null TO b_id_not_null;
ALTER SEQUENCE public.a_id_seq RENAME TO b_id_seq;
ALTER TABLE public.b ADD COLUMN m integer;
ALTER TABLE public.b RENAME CONSTRAINT a_n_not_null TO b_n_not_null;
COMMIT;
