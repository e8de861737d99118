CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status text); CREATE INDEX ON orders (status);
