\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.a AS bigint MAXVALUE 2147483647;
ALTER SEQUENCE public.b AS smallint;
ALTER SEQUENCE public.c AS integer;
COMMIT;
