\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.f(a bigint)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a::int$function$;
CREATE OR REPLACE VIEW public.v AS
 SELECT public.f((1)::bigint) AS n;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION public.f(integer);
COMMIT;
