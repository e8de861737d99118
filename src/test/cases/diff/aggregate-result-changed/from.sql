CREATE SCHEMA shop;
CREATE AGGREGATE shop.total(integer) (SFUNC = int4pl, STYPE = integer);
CREATE VIEW shop.v AS SELECT shop.total(i) FROM generate_series(1, 3) i;
