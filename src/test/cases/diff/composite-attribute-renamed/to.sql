CREATE SCHEMA shop;
CREATE TYPE shop.price AS (net numeric, vat numeric, note text, currency text);
CREATE TABLE shop.t (id integer, p shop.price, ps shop.price[]);
CREATE TABLE shop.typed OF shop.price;
CREATE VIEW shop.v AS SELECT id, (p).vat AS tax FROM shop.t;
CREATE INDEX t_tax ON shop.t (((p).vat));
COMMENT ON COLUMN shop.price.vat IS 'in euros';
