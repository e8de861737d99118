CREATE SCHEMA shop;
CREATE TABLE shop.customers (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE shop.purchases (id bigint CONSTRAINT orders_pkey PRIMARY KEY, customer_id bigint CONSTRAINT orders_customer_id_fkey REFERENCES shop.customers, total numeric(10,2) DEFAULT 0, status text); CREATE VIEW shop.v AS SELECT id FROM shop.purchases;
