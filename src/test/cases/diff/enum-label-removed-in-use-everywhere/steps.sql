\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN g;
ALTER TABLE public.t DROP CONSTRAINT k;
DROP INDEX public.i;
DROP INDEX public.j;
DROP FUNCTION public.f(public.mood);
DROP VIEW public.v;
DROP POLICY p ON public.t;
ALTER TYPE public.mood RENAME TO mood_drydock_old;
CREATE TYPE public.mood AS ENUM ('a', 'c');
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'a'::public.mood;
ALTER TABLE public.t ALTER COLUMN n DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN n TYPE public.mood[] USING n::text[]::public.mood[];
ALTER TABLE public.t ALTER COLUMN n SET DEFAULT '{a}'::public.mood[];
CREATE OR REPLACE FUNCTION public.f(public.mood)
 RETURNS public.mood
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;
ALTER TABLE public.t ADD COLUMN g public.mood GENERATED ALWAYS AS (public.f('a'::public.mood)) STORED;
ALTER TABLE public.t ADD CONSTRAINT k CHECK ((m <> 'c'::public.mood)) NOT VALID;
CREATE INDEX i ON public.t USING btree (m) WHERE (m = 'a'::public.mood);
CREATE INDEX j ON public.t USING btree (public.f(m));
CREATE VIEW public.v AS
 SELECT t.m,
    t.n
   FROM public.t
  WHERE (t.m = 'a'::public.mood);
CREATE POLICY p ON public.t
    USING ((m = 'a'::public.mood));
ALTER DOMAIN public.dm RENAME TO dm_drydock_old;
CREATE DOMAIN public.dm AS public.mood
    CONSTRAINT dm_check CHECK ((VALUE <> 'c'::public.mood));
ALTER TABLE public.t ALTER COLUMN d TYPE public.dm USING d::text::public.dm;
DROP DOMAIN public.dm_drydock_old;
ALTER TYPE public.pair RENAME TO pair_drydock_old;
CREATE TYPE public.pair AS (x public.mood, y integer);
DROP TYPE public.pair_drydock_old;
DROP TYPE public.mood_drydock_old;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT k;
