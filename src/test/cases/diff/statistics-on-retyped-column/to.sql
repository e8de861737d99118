CREATE SCHEMA shop;
CREATE TABLE shop.t (a bigint, b integer);
CREATE STATISTICS shop.s (dependencies) ON a, b FROM shop.t;
