\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN d;
DROP VIEW public.v2;
DROP VIEW public.v1;
DROP MATERIALIZED VIEW public.mv;
DROP POLICY p ON public.t;
ALTER TABLE public.t ALTER COLUMN n TYPE bigint;
ALTER TABLE public.t ADD COLUMN d integer GENERATED ALWAYS AS ((n * 2)) STORED;
CREATE VIEW public.v1 AS
 SELECT n
   FROM public.t;
CREATE VIEW public.v2 AS
 SELECT (n + 1) AS m
   FROM public.v1;
COMMENT ON VIEW public.v2 IS 'second';
CREATE MATERIALIZED VIEW public.mv AS
 SELECT n
   FROM public.t;
CREATE UNIQUE INDEX mv_n ON public.mv USING btree (n);
CREATE POLICY p ON public.t
    USING ((n > 1));
COMMIT;
