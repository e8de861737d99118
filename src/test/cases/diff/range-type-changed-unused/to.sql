CREATE SCHEMA shop;
CREATE TYPE shop.floats AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
