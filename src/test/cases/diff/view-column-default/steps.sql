\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN c integer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.v AS
 SELECT t.a,
    t.b,
    t.c
   FROM public.t;
ALTER VIEW public.v ALTER COLUMN a SET DEFAULT 1;
ALTER VIEW public.v ALTER COLUMN b DROP DEFAULT;
ALTER VIEW public.v ALTER COLUMN c SET DEFAULT 3;
COMMENT ON COLUMN public.v.c IS 'third';
COMMIT;
