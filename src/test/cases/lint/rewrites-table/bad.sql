CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, status text, token uuid DEFAULT gen_random_uuid());
