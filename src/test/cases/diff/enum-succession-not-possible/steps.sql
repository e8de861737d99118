\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TYPE public.other RENAME TO other_drydock_old;
CREATE TYPE public.other AS ENUM ('a', 'c');
ALTER TABLE public.u ALTER COLUMN m TYPE public.other USING m::text::public.other;
ALTER DOMAIN public.over RENAME TO over_drydock_old;
CREATE DOMAIN public.over AS public.other;
ALTER TABLE public.u ALTER COLUMN o TYPE public.over USING o::text::public.over;
DROP DOMAIN public.over_drydock_old;
DROP TYPE public.other_drydock_old;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.two DROP CONSTRAINT two_check;
ALTER TYPE public.third RENAME TO third_drydock_old;
CREATE TYPE public.third AS ENUM ('a', 'c');
ALTER TABLE public.two ALTER COLUMN m TYPE public.third USING m::text::public.third;
ALTER TABLE public.two ALTER COLUMN n TYPE public.third USING n::text::public.third;
ALTER TABLE public.two ADD CONSTRAINT two_check CHECK ((m <> n)) NOT VALID;
DROP TYPE public.third_drydock_old;
COMMIT;

ALTER TABLE public.two VALIDATE CONSTRAINT two_check;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.alike;
ALTER TABLE public.things DROP CONSTRAINT things_k_fkey;
ALTER TYPE public.kind RENAME TO kind_drydock_old;
CREATE TYPE public.kind AS ENUM ('a', 'c');
ALTER TABLE public.kinds ALTER COLUMN k TYPE public.kind USING k::text::public.kind;
ALTER TABLE public.things ALTER COLUMN k TYPE public.kind USING k::text::public.kind;
ALTER TABLE public.things ALTER COLUMN l TYPE public.kind USING l::text::public.kind;
ALTER TABLE public.things ADD CONSTRAINT things_k_fkey FOREIGN KEY (k) REFERENCES public.kinds(k) NOT VALID;
CREATE INDEX alike ON public.things USING btree (((k = l))) WHERE (k < l);
DROP TYPE public.kind_drydock_old;
COMMIT;

ALTER TABLE public.things VALIDATE CONSTRAINT things_k_fkey;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.i;
DROP FUNCTION public.f(public.mood);
ALTER TYPE public.mood RENAME TO mood_drydock_old;
CREATE TYPE public.mood AS ENUM ('a', 'c');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
ALTER TABLE public.t ALTER COLUMN n TYPE public.mood USING n::text::public.mood;
CREATE OR REPLACE FUNCTION public.f(public.mood)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;
CREATE INDEX i ON public.t USING btree (public.f(m));
DROP TYPE public.mood_drydock_old;
COMMIT;
