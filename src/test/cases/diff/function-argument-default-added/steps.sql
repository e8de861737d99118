\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
DROP FUNCTION public.f(integer, integer);
CREATE OR REPLACE FUNCTION public.f(a integer, b integer DEFAULT 3)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a + b$function$;
CREATE VIEW public.v AS
 SELECT public.f(1, 2) AS n;
COMMIT;
