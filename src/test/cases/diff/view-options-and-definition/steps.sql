\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.v
    WITH (check_option=cascaded) AS
 SELECT t.a
   FROM public.t
  WHERE (t.a > 1);
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.w
    WITH (security_barrier=true) AS
 SELECT t.a
   FROM public.t
  WHERE (t.a > 2);
COMMIT;
