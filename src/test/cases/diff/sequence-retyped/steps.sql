\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.r AS smallint;
ALTER SEQUENCE public.s AS bigint INCREMENT BY -5 MINVALUE -100 MAXVALUE 3000000000 START WITH 7 CACHE 3 CYCLE;
COMMIT;
