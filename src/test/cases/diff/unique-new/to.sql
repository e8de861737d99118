CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, total numeric(10,2), status text);
ALTER TABLE shop.orders ADD CONSTRAINT orders_status_key UNIQUE (status) DEFERRABLE;
