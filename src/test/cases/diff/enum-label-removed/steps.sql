\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.t_m;
DROP VIEW public.vm;
ALTER TYPE public.mood RENAME TO mood_drydock_old;
CREATE TYPE public.mood AS ENUM ('good', 'ok');
ALTER TABLE public.t ALTER COLUMN m DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'ok'::public.mood;
ALTER TABLE public.t ALTER COLUMN ms TYPE public.mood[] USING ms::text[]::public.mood[];
CREATE VIEW public.vm AS
 SELECT t.m
   FROM public.t;
DROP TYPE public.mood_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY t_m ON public.t USING btree (m) WHERE (m = 'good'::public.mood);
