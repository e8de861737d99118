\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TYPE public.mood RENAME TO mood_drydock_old;
CREATE TYPE public.mood AS ENUM ('c', 'a');
COMMENT ON TYPE public.mood IS 'how';
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'c'::public.mood;
DROP TYPE public.mood_drydock_old;
COMMIT;
