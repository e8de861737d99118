\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.e(a) ON DELETE CASCADE NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT f;
