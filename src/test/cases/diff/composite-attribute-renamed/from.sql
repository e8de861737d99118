CREATE SCHEMA shop;
CREATE TYPE shop.price AS (net numeric, tax numeric, note text);
CREATE TABLE shop.t (id integer, p shop.price, ps shop.price[]);
CREATE TABLE shop.typed OF shop.price;
CREATE VIEW shop.v AS SELECT id, (p).tax FROM shop.t;
CREATE INDEX t_tax ON shop.t (((p).tax));
COMMENT ON COLUMN shop.price.tax IS 'in euros';
