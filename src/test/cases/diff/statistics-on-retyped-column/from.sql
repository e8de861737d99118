CREATE SCHEMA shop;
CREATE TABLE shop.t (a integer, b integer);
CREATE STATISTICS shop.s (dependencies) ON a, b FROM shop.t;
