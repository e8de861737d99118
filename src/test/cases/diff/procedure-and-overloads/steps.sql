\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.f(text, VARIADIC integer[] DEFAULT '{}'::integer[])
 RETURNS SETOF text
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEXT $1; END$function$;
CREATE OR REPLACE PROCEDURE public.p(INOUT x integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN x := x + 1; END$procedure$;
COMMIT;
