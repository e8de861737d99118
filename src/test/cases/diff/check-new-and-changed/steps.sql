\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT a_ok CHECK ((a > 0)) NO INHERIT NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT a_ok;

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON CONSTRAINT a_ok ON public.t IS 'positive';
ALTER TABLE public.t DROP CONSTRAINT b_ok;
ALTER TABLE public.t ADD CONSTRAINT b_ok CHECK ((b > 1)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT b_ok;
