\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE shop.code;
CREATE OR REPLACE FUNCTION shop.code_in(cstring)
 RETURNS shop.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
COMMENT ON FUNCTION shop.code_in(cstring) IS 'reads';
CREATE OR REPLACE FUNCTION shop.code_out(shop.code)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
REVOKE EXECUTE ON FUNCTION shop.code_out(shop.code) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shop.code_out(shop.code) TO drydock_reader;
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
COMMIT;
