\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.f(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT SECURITY DEFINER LEAKPROOF COST 7
 SET search_path TO 'pg_catalog', '$user'
 SET work_mem TO '1MB'
AS $function$SELECT $1$function$;
CREATE OR REPLACE FUNCTION public.s()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE ROWS 5
AS $function$SELECT 1$function$;
COMMIT;
