\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE CAST (shop.pair AS integer) WITH FUNCTION shop.to_int(shop.pair) AS ASSIGNMENT;
COMMENT ON CAST (shop.pair AS integer) IS 'first of both';
CREATE CAST (shop.pair AS text) WITH INOUT AS IMPLICIT;
COMMIT;
