\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ADD CONSTRAINT c CHECK ((a > 0)) NOT ENFORCED;
ALTER TABLE public.t DROP CONSTRAINT d;
ALTER TABLE public.t ADD CONSTRAINT d CHECK ((b > 0)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT d;
