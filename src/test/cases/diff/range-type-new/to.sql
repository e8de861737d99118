CREATE SCHEMA shop;
CREATE TYPE shop.floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TYPE shop.names AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops, MULTIRANGE_TYPE_NAME = shop.many_names);
CREATE TABLE shop.t (r shop.floats, m shop.many_names, a shop.floats[] DEFAULT ARRAY[shop.floats(1, 2)]);
COMMENT ON TYPE shop.floats IS 'range';
