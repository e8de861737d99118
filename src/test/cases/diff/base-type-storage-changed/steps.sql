\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON FUNCTION shop.code_in(cstring) IS 'reads';
CREATE OR REPLACE FUNCTION shop.code_send(shop.code)
 RETURNS bytea
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textsend$function$
;
ALTER TYPE shop.code SET (SEND = shop.code_send);
ALTER TYPE shop.code SET (STORAGE = external);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.t ALTER COLUMN c SET STORAGE EXTENDED;
COMMIT;
