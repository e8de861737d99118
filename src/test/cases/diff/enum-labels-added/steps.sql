\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

ALTER TYPE public.mood ADD VALUE 'a' BEFORE 'b';

ALTER TYPE public.mood ADD VALUE 'c' AFTER 'b';

ALTER TYPE public.mood ADD VALUE 'e' AFTER 'd';

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'c'::public.mood;
COMMIT;
