\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN d public.pos[] DEFAULT '{1}'::public.pos[];
ALTER TABLE public.t ADD COLUMN m public.mood[] DEFAULT '{a}'::public.mood[];
ALTER TABLE public.t ADD COLUMN p public.pt[];
ALTER TABLE public.t ADD COLUMN q public.pt DEFAULT ROW(1, 2);
COMMIT;
