\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE EXTENSION hstore WITH SCHEMA public;
COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';
CREATE EXTENSION pg_trgm WITH SCHEMA public;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE OR REPLACE FUNCTION public.f(h public.hstore)
 RETURNS public.hstore
 LANGUAGE sql
AS $function$SELECT h$function$;
CREATE TABLE public.t (
    a text,
    h public.hstore DEFAULT ''::public.hstore
);
CREATE INDEX i ON public.t USING gin (a public.gin_trgm_ops);
COMMIT;
