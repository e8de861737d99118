\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.w;
DROP VIEW public.v;
CREATE MATERIALIZED VIEW public.v AS
 SELECT a
   FROM public.t;
CREATE UNIQUE INDEX v_a ON public.v USING btree (a);
CREATE VIEW public.w AS
 SELECT a
   FROM public.v;
COMMIT;
