\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DOMAIN public.d SET DEFAULT 7;
ALTER DOMAIN public.d DROP CONSTRAINT pos;
ALTER DOMAIN public.d ADD CONSTRAINT big CHECK ((VALUE > 5));
COMMENT ON DOMAIN public.d IS 'n';
COMMIT;
