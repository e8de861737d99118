\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE mine IS 'mine';
CREATE TYPE shop.pair AS (a integer);
CREATE OR REPLACE FUNCTION shop.f()
 RETURNS integer
 LANGUAGE mine
AS $function$BEGIN RETURN 1; END$function$;
CREATE OR REPLACE FUNCTION shop.from_sql(internal)
 RETURNS internal
 LANGUAGE internal
 IMMUTABLE
AS $function$textin$function$;
CREATE TRANSFORM FOR shop.pair LANGUAGE mine (FROM SQL WITH FUNCTION shop.from_sql(internal));
COMMIT;
