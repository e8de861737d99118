\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.t_a_seq AS bigint;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
COMMIT;
