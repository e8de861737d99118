CREATE SCHEMA shop;
CREATE TABLE shop.t (a integer, b integer, c integer);
CREATE STATISTICS shop.gone ON a, b FROM shop.t;
CREATE STATISTICS shop.s (ndistinct) ON a, b FROM shop.t;
CREATE STATISTICS shop.k ON b, c FROM shop.t;
