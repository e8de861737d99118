\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
ALTER FUNCTION shop.floats(double precision, double precision) RENAME TO floats_drydock_old;
ALTER FUNCTION shop.floats(double precision, double precision, text) RENAME TO floats_drydock_old;
ALTER FUNCTION shop.floats_multirange() RENAME TO floats_multirange_drydock_old;
ALTER TYPE shop.floats_multirange RENAME TO floats_multirange_drydock_old;
ALTER TYPE shop.floats RENAME TO floats_drydock_old;
CREATE TYPE shop.floats AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = shop.floats_multirange);
COMMENT ON TYPE shop.floats IS 'from to';
ALTER TABLE shop.t ALTER COLUMN a TYPE shop.floats[] USING a::text[]::shop.floats[];
ALTER TABLE shop.t ALTER COLUMN m TYPE shop.floats_multirange USING m::text::shop.floats_multirange;
ALTER TABLE shop.t ALTER COLUMN r DROP DEFAULT;
ALTER TABLE shop.t ALTER COLUMN r TYPE shop.floats USING r::text::shop.floats;
ALTER TABLE shop.t ALTER COLUMN r SET DEFAULT '[1,2)'::shop.floats;
CREATE VIEW shop.v AS
 SELECT r,
    lower(m) AS l
   FROM shop.t;
DROP TYPE shop.floats_drydock_old;
COMMIT;
