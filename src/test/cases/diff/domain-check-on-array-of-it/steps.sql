\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN b;
ALTER DOMAIN public.d ADD CONSTRAINT d_check CHECK ((VALUE > 0));
COMMIT;
