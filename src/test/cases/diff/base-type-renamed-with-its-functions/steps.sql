\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION shop.word_in(cstring) RENAME TO word_in_drydock_old;
CREATE TYPE shop.word;
CREATE OR REPLACE FUNCTION shop.word_in(cstring)
 RETURNS shop.word
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
CREATE OR REPLACE FUNCTION shop.word_out(shop.word)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
CREATE TYPE shop.word (INPUT = shop.word_in, OUTPUT = shop.word_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'S');
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop.code'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop.code';
    END IF;
END$$;
DROP TYPE shop.code CASCADE;
CREATE TYPE shop.label;
CREATE OR REPLACE FUNCTION shop.code_in(cstring)
 RETURNS shop.label
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
CREATE OR REPLACE FUNCTION shop.code_out(shop.label)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
CREATE TYPE shop.label (INPUT = shop.code_in, OUTPUT = shop.code_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
ALTER TABLE shop.t ALTER COLUMN c TYPE shop.word USING c::text::shop.word;
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop."Old Word"'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop."Old Word"';
    END IF;
END$$;
DROP TYPE shop."Old Word" CASCADE;
COMMIT;
