\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE public.new AS ENUM ('x', 'y''z');
COMMENT ON TYPE public.new IS 'it';
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE public.new USING a::text::public.new;
DROP TYPE public.old;
COMMIT;
