\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DOMAIN public.d DROP CONSTRAINT c;
ALTER DOMAIN public.d ADD CONSTRAINT c CHECK ((VALUE > 0)) NOT VALID;
ALTER DOMAIN public.d VALIDATE CONSTRAINT e;
COMMIT;
