\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE CONVERSION shop.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION shop.latin IS 'western';
CREATE DEFAULT CONVERSION shop.standard FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMIT;
