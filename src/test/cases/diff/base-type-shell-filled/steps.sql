\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION shop.code_in(cstring);
CREATE OR REPLACE FUNCTION shop.code_in(cstring)
 RETURNS shop.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
CREATE OR REPLACE FUNCTION shop.code_out(shop.code)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
ALTER TYPE shop.code SET (STORAGE = extended);
COMMIT;
