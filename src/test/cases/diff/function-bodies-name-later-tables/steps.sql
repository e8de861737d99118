\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION public.a()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$SELECT id FROM public.z_table UNION SELECT public.z()$function$;
CREATE OR REPLACE FUNCTION public.z()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$SELECT id FROM public.a_table$function$;
CREATE TABLE public.a_table (
    id integer
);
CREATE TABLE public.z_table (
    id integer
);
CREATE OR REPLACE FUNCTION public.r()
 RETURNS SETOF public.z_table
 LANGUAGE sql
AS $function$SELECT * FROM public.z_table$function$;
CREATE TABLE public.d (
    x integer DEFAULT public.a()
);
COMMIT;
