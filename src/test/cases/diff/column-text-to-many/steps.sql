\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE numeric(10,2) USING a::numeric(10,2);
ALTER TABLE public.t ALTER COLUMN b TYPE date USING b::date;
ALTER TABLE public.t ALTER COLUMN c TYPE jsonb USING c::jsonb;
ALTER TABLE public.t ALTER COLUMN d TYPE uuid USING d::uuid;
ALTER TABLE public.t ALTER COLUMN e TYPE boolean USING e::boolean;
ALTER TABLE public.t ALTER COLUMN f TYPE integer[] USING f::integer[];
COMMIT;
