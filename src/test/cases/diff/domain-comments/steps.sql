\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DOMAIN public.d ADD CONSTRAINT e CHECK ((VALUE < 9));
COMMENT ON CONSTRAINT c ON DOMAIN public.d IS 'new';
COMMENT ON CONSTRAINT e ON DOMAIN public.d IS 'e';
COMMENT ON DOMAIN public.d IS 'd';
COMMIT;
