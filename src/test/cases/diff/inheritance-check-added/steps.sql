\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ADD CONSTRAINT pos CHECK ((a > 0)) NOT VALID;
COMMIT;

ALTER TABLE public.p VALIDATE CONSTRAINT pos;
