\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP CAST (shop.pair AS integer);
CREATE CAST (shop.pair AS integer) WITH FUNCTION shop.to_int2(shop.pair) AS IMPLICIT;
DROP VIEW shop.v;
CREATE VIEW shop.v AS
 SELECT (ROW(1, 2)::shop.pair)::integer AS x;
COMMIT;
