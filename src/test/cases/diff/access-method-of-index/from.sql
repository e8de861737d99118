CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer);
CREATE INDEX i ON shop.t (id);
