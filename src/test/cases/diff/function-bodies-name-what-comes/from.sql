CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, x integer);
CREATE TABLE shop.old (id integer);
