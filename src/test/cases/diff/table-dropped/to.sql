CREATE SCHEMA shop; CREATE TABLE shop.customers (id bigint PRIMARY KEY, email text NOT NULL);
