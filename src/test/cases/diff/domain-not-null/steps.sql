\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DOMAIN public.d SET NOT NULL;
ALTER DOMAIN public.e DROP NOT NULL;
COMMIT;
