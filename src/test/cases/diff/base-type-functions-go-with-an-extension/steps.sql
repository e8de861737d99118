\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION shop.code_out(shop.code) DEPENDS ON EXTENSION citext;
COMMIT;
