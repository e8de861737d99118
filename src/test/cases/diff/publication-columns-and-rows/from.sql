CREATE SCHEMA shop;
CREATE TABLE shop.a (id integer PRIMARY KEY, n integer);
CREATE TABLE shop.b (id integer PRIMARY KEY);
CREATE TABLE shop.c (id integer PRIMARY KEY);
CREATE PUBLICATION p FOR TABLE shop.a (id), shop.b;
