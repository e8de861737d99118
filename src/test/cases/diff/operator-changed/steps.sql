\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER OPERATOR shop.=== (integer, text) SET (JOIN = eqjoinsel);
ALTER OPERATOR shop.=== (integer, text) SET (RESTRICT = neqsel);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
DROP OPERATOR shop.<<>> (integer, text);
CREATE OPERATOR shop.<<>> (FUNCTION = shop.other, LEFTARG = integer, RIGHTARG = text);
CREATE VIEW shop.v AS
 SELECT (1 OPERATOR(shop.<<>>) '1'::text) AS x;
COMMIT;
