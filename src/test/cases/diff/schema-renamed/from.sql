CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer);
