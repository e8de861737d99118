\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.books DROP COLUMN code;
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
DROP EXTENSION isn;
COMMIT;
