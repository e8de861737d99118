\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.by_mood;
DROP INDEX public.one_of_a_mood;
DROP FUNCTION public.rank(public.mood);
ALTER TYPE public.mood RENAME TO mood_drydock_old;
CREATE TYPE public.mood AS ENUM ('sad', 'happy');
ALTER TABLE public.people ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;
CREATE OR REPLACE FUNCTION public.rank(public.mood)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 'r' || $1::text$function$;
CREATE INDEX by_mood ON public.people USING btree (public.rank(mood));
CREATE UNIQUE INDEX one_of_a_mood ON public.people USING btree (public.rank(mood), id);
DROP TYPE public.mood_drydock_old;
COMMIT;
