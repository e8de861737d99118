\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION shop.code_in(cstring) RENAME TO code_in_drydock_old;
ALTER FUNCTION shop.code_out(shop.code) RENAME TO code_out_drydock_old;
ALTER TYPE shop.code RENAME TO code_drydock_old;
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
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U', DELIMITER = ';');
ALTER TABLE shop.t ALTER COLUMN a TYPE shop.code[] USING a::text[]::shop.code[];
ALTER TABLE shop.t ALTER COLUMN c DROP DEFAULT;
ALTER TABLE shop.t ALTER COLUMN c TYPE shop.code USING c::text::shop.code;
ALTER TABLE shop.t ALTER COLUMN c SET DEFAULT 'x'::shop.code;
ALTER DOMAIN shop.d RENAME TO d_drydock_old;
CREATE DOMAIN shop.d AS shop.code;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.u ALTER COLUMN d TYPE shop.d USING d::text::shop.d;
DROP DOMAIN shop.d_drydock_old;
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop.code_drydock_old'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop.code_drydock_old';
    END IF;
END$$;
DROP TYPE shop.code_drydock_old CASCADE;
COMMIT;
