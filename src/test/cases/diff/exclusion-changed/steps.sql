\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT x;
ALTER TABLE public.t ADD CONSTRAINT x EXCLUDE USING gist (a WITH &&) WHERE ((b > 0)) DEFERRABLE INITIALLY DEFERRED;
COMMIT;
