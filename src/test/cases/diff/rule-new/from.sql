CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name text);
CREATE TABLE shop.log (id integer, name text);
