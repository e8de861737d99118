\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.w;
DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT t.a
   FROM public.t;
CREATE VIEW public.w AS
 SELECT v.a
   FROM public.v;
COMMENT ON VIEW public.w IS 'w';
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN b;
COMMIT;
