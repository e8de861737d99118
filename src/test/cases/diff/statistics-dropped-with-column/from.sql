CREATE SCHEMA shop;
CREATE TABLE shop.t (a integer, b integer, c integer);
CREATE STATISTICS shop.s ON a, b FROM shop.t;
