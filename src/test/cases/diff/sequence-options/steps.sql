\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SEQUENCE public.r AS bigint;
COMMENT ON SEQUENCE public.r IS 'mine';
ALTER SEQUENCE public.r OWNED BY public.t.id;
ALTER SEQUENCE public.s AS integer INCREMENT BY 10 MAXVALUE 1000 START WITH 5 CACHE 3 CYCLE;
COMMIT;
