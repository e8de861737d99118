\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE shop.floats AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi, MULTIRANGE_TYPE_NAME = shop.floats_multirange);
COMMENT ON TYPE shop.floats IS 'range';
CREATE TYPE shop.names AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = pg_catalog.text_pattern_ops, COLLATION = pg_catalog."C", MULTIRANGE_TYPE_NAME = shop.many_names);
CREATE TABLE shop.t (
    r shop.floats,
    m shop.many_names,
    a shop.floats[] DEFAULT ARRAY[shop.floats((1)::double precision, (2)::double precision)]
);
COMMIT;
