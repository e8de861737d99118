\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT c;
ALTER TABLE public.t ADD CONSTRAINT c CHECK (((a <= b) AND (a IS NOT NULL))) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT c;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT "odd name" CHECK ((((a % 2) = 1) IS NOT FALSE)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT "odd name";
