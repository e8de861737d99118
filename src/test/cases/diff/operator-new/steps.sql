\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OPERATOR shop.!== (FUNCTION = shop.other, LEFTARG = integer, RIGHTARG = text, NEGATOR = OPERATOR(shop.===));
CREATE OPERATOR shop.=== (FUNCTION = shop.same, LEFTARG = integer, RIGHTARG = text, COMMUTATOR = OPERATOR(shop.===), NEGATOR = OPERATOR(shop.!==), HASHES, MERGES, RESTRICT = eqsel, JOIN = eqjoinsel);
COMMENT ON OPERATOR shop.=== (integer, text) IS 'equal as text';
CREATE OPERATOR shop.=== (FUNCTION = shop.same, LEFTARG = text, RIGHTARG = integer, COMMUTATOR = OPERATOR(shop.===));
CREATE OPERATOR shop.|% (FUNCTION = shop.abs_of, RIGHTARG = integer);
COMMIT;
