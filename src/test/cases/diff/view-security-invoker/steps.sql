\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD COLUMN b integer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.v
    WITH (security_invoker=true) AS
 SELECT a,
    b
   FROM public.t;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW public.w SET (security_barrier=true, security_invoker=on);
COMMIT;
