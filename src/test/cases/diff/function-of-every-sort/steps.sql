\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.f1(a integer, OUT b integer, INOUT c text, VARIADIC d integer[] DEFAULT '{1}'::integer[])
 RETURNS record
 LANGUAGE plpgsql
AS $function$BEGIN b := a; END$function$;
CREATE OR REPLACE FUNCTION public.f2(anyelement, anyarray)
 RETURNS anyelement
 LANGUAGE sql
AS $function$SELECT $1$function$;
CREATE OR REPLACE FUNCTION public.f3(a integer)
 RETURNS TABLE(x integer, "Y" text)
 LANGUAGE sql
AS $function$SELECT a, 'y'$function$;
CREATE OR REPLACE FUNCTION public.f4(a integer DEFAULT 3, b text DEFAULT 'it''s'::text)
 RETURNS integer
 LANGUAGE sql
RETURN (a + 1);
CREATE OR REPLACE FUNCTION public.f5()
 RETURNS integer
 LANGUAGE sql
BEGIN ATOMIC
 SELECT public.f4(2) AS f4;
END;
CREATE OR REPLACE PROCEDURE public.p1(IN a integer, INOUT b integer)
 LANGUAGE plpgsql
AS $procedure$BEGIN b := a; END$procedure$;
COMMENT ON PROCEDURE public.p1(integer, integer) IS 'p';
CREATE OR REPLACE PROCEDURE public.p2()
 LANGUAGE sql
BEGIN ATOMIC
 SELECT public.f5() AS f5;
END;
COMMIT;
