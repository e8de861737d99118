CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(12,4), ordered_at timestamp);
