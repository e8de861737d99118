\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE public.e AS ENUM ('a', 'b');
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN s DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN s TYPE public.e USING s::public.e;
ALTER TABLE public.t ALTER COLUMN s SET DEFAULT 'a'::public.e;
COMMIT;
