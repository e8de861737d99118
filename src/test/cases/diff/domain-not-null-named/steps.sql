\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER DOMAIN public.d RENAME CONSTRAINT dn TO d_not_null;
ALTER DOMAIN public.e RENAME CONSTRAINT e_not_null TO en;
ALTER DOMAIN public.f ADD CONSTRAINT f_check CHECK ((VALUE > 0));
ALTER DOMAIN public.f ADD CONSTRAINT fn NOT NULL;
COMMIT;
