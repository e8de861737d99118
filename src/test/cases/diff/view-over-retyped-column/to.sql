CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, total bigint, status text);
CREATE VIEW shop.v AS SELECT id, total FROM shop.orders;
