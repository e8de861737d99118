\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN y;
ALTER TABLE public.t DROP CONSTRAINT k;
DROP INDEX public.i;
DROP VIEW public.v;
DROP TRIGGER tr ON public.t;
DROP POLICY p ON public.t;
ALTER TABLE public.t ALTER COLUMN x DROP DEFAULT;
DROP FUNCTION public.f(integer);
CREATE OR REPLACE FUNCTION public.f(b integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT public.f(1);
ALTER TABLE public.t ADD COLUMN y integer GENERATED ALWAYS AS (public.f(3)) STORED;
ALTER TABLE public.t ADD CONSTRAINT k CHECK ((public.f(x) > 0)) NOT VALID;
CREATE VIEW public.v AS
 SELECT public.f(t.x) AS n
   FROM public.t;
CREATE TRIGGER tr BEFORE INSERT ON public.t FOR EACH ROW WHEN ((public.f(new.x) > 0)) EXECUTE FUNCTION public.g();
CREATE POLICY p ON public.t
    USING ((public.f(x) > 0));
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT k;

CREATE INDEX CONCURRENTLY i ON public.t USING btree (public.f(x));
