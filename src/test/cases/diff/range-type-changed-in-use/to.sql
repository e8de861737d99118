CREATE SCHEMA shop;
CREATE TYPE shop.floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TABLE shop.t (id integer PRIMARY KEY, r shop.floats DEFAULT '[1,2)', m shop.floats_multirange, a shop.floats[], EXCLUDE USING gist (r WITH &&));
CREATE INDEX t_m ON shop.t USING gist (m);
CREATE VIEW shop.v AS SELECT r, lower(m) AS l FROM shop.t;
COMMENT ON TYPE shop.floats IS 'from to';
