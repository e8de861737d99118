\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE character varying(5);
ALTER TABLE public.t ALTER COLUMN b TYPE integer;
ALTER TABLE public.t ALTER COLUMN c TYPE numeric(6,2);
ALTER TABLE public.t ALTER COLUMN d TYPE character(5);
COMMIT;
