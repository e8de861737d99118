\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION shop.a_in(cstring) RENAME TO a_in_drydock_old;
ALTER FUNCTION shop.a_out(shop.a) RENAME TO a_out_drydock_old;
ALTER TYPE shop.a RENAME TO a_drydock_old;
CREATE TYPE shop.a;
CREATE OR REPLACE FUNCTION shop.a_in(cstring)
 RETURNS shop.a
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
ALTER FUNCTION shop.a_in(cstring) OWNER TO drydock_owner;
CREATE OR REPLACE FUNCTION shop.a_out(shop.a)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
ALTER FUNCTION shop.a_out(shop.a) OWNER TO drydock_owner;
CREATE TYPE shop.a (INPUT = shop.a_in, OUTPUT = shop.a_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
ALTER TABLE shop.t ALTER COLUMN a TYPE shop.a USING a::text::shop.a;
ALTER TYPE shop.a OWNER TO drydock_owner;
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop.a_drydock_old'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop.a_drydock_old';
    END IF;
END$$;
DROP TYPE shop.a_drydock_old CASCADE;
ALTER FUNCTION shop.b_in(cstring) RENAME TO b_in_drydock_old;
ALTER FUNCTION shop.b_out(shop.b) RENAME TO b_out_drydock_old;
ALTER TYPE shop.b RENAME TO b_drydock_old;
CREATE TYPE shop.b;
CREATE OR REPLACE FUNCTION shop.b_in(cstring)
 RETURNS shop.b
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
ALTER FUNCTION shop.b_in(cstring) OWNER TO drydock_owner;
CREATE OR REPLACE FUNCTION shop.b_out(shop.b)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
ALTER FUNCTION shop.b_out(shop.b) OWNER TO drydock_owner;
CREATE TYPE shop.b (INPUT = shop.b_in, OUTPUT = shop.b_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
ALTER TABLE shop.t ALTER COLUMN b TYPE shop.b USING b::text::shop.b;
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop.b_drydock_old'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop.b_drydock_old';
    END IF;
END$$;
DROP TYPE shop.b_drydock_old CASCADE;
ALTER FUNCTION shop.c_in(cstring) RENAME TO c_in_drydock_old;
ALTER FUNCTION shop.c_out(shop.c) RENAME TO c_out_drydock_old;
ALTER TYPE shop.c RENAME TO c_drydock_old;
CREATE TYPE shop.c;
CREATE OR REPLACE FUNCTION shop.c_in(cstring)
 RETURNS shop.c
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
CREATE OR REPLACE FUNCTION shop.c_out(shop.c)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
CREATE TYPE shop.c (INPUT = shop.c_in, OUTPUT = shop.c_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
ALTER TABLE shop.t ALTER COLUMN c TYPE shop.c USING c::text::shop.c;
ALTER TYPE shop.c OWNER TO drydock_owner;
DO $$BEGIN
    IF EXISTS (SELECT FROM pg_depend d
               JOIN pg_type t ON t.oid = d.refobjid
               WHERE d.refclassid = 'pg_type'::regclass
               AND d.classid <> 'pg_proc'::regclass AND d.deptype = 'n'
               AND 'shop.c_drydock_old'::regtype IN (t.oid, t.typelem)) THEN
        RAISE 'something still needs %', 'shop.c_drydock_old';
    END IF;
END$$;
DROP TYPE shop.c_drydock_old CASCADE;
COMMIT;
