\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.m;
DROP VIEW public.w;
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE VIEW public.v AS
 SELECT t.a,
    t.b
   FROM public.t;
CREATE VIEW public.w
    WITH (security_barrier=true) AS
 SELECT v.a
   FROM public.v;
ALTER VIEW public.w ALTER COLUMN a SET DEFAULT 3;
COMMENT ON COLUMN public.w.a IS 'a';
COMMENT ON VIEW public.w IS 'w';
CREATE MATERIALIZED VIEW public.m AS
 SELECT w.a
   FROM public.w;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 7;
COMMENT ON MATERIALIZED VIEW public.m IS 'm';
CREATE INDEX m_a ON public.m USING btree (a);
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_a;
CREATE TRIGGER i INSTEAD OF INSERT ON public.w FOR EACH ROW EXECUTE FUNCTION public.f();
COMMENT ON TRIGGER i ON public.w IS 'i';
COMMIT;
