\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SEQUENCE public.r AS smallint INCREMENT BY -2 MINVALUE -32768 MAXVALUE -1 START WITH -1;
ALTER SEQUENCE public.s INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1 START WITH -1 RESTART;
COMMIT;
