CREATE SCHEMA shop;
CREATE TABLE shop.customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE shop.orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES shop.customers, total numeric(10,2) DEFAULT 0, status text);
INSERT INTO shop.customers SELECT i, 'c' || i FROM generate_series(1, 50) i;
INSERT INTO shop.orders SELECT i, 1 + i % 50, i, 'new' FROM generate_series(1, 200) i;
