\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

ALTER TABLE public.t VALIDATE CONSTRAINT a_ok;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT b_ok;
ALTER TABLE public.t ADD CONSTRAINT b_ok CHECK ((b > 0)) NOT VALID;
COMMIT;
