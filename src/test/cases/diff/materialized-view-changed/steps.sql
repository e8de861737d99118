\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.m;
CREATE MATERIALIZED VIEW public.m AS
 SELECT t.a,
    t.b
   FROM public.t
WITH NO DATA;
CREATE INDEX m_b ON public.m USING btree (b);
CREATE INDEX m_a ON public.m USING btree (a);
COMMIT;
