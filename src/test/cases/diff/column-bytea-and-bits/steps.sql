\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN b TYPE integer USING b::integer;
ALTER TABLE public.t ALTER COLUMN c TYPE bit(8) USING c::bit(8);
ALTER TABLE public.t ALTER COLUMN d TYPE text;
ALTER TABLE public.t ALTER COLUMN f TYPE text;
COMMIT;
