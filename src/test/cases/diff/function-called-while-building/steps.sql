\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.a(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.z($1)$function$;
CREATE OR REPLACE FUNCTION public.z(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + 1$function$;
COMMIT;

CREATE INDEX CONCURRENTLY i ON public.t USING btree (public.a(x));

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE MATERIALIZED VIEW public.m AS
 SELECT public.a(1) AS n;
COMMIT;
