CREATE SCHEMA shop;
CREATE TABLE shop.t (a integer, c integer);
