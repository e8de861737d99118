CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, total numeric(10,2), status text); INSERT INTO shop.orders SELECT i, i, 'new' FROM generate_series(1, 300) i;
