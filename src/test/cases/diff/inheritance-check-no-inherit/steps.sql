\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p DROP CONSTRAINT never;
ALTER TABLE public.c INHERIT public.p;
ALTER TABLE public.p ADD CONSTRAINT never CHECK (false) NO INHERIT NOT VALID;
COMMIT;

ALTER TABLE public.p VALIDATE CONSTRAINT never;
