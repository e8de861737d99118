\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW public.v RENAME COLUMN a TO x;
CREATE OR REPLACE VIEW public.v AS
 SELECT a AS x,
    b
   FROM public.t;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.w AS
 SELECT x AS a
   FROM public.v;
COMMIT;
