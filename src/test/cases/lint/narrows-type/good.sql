CREATE TABLE orders (id bigint PRIMARY KEY, total numeric(14,4), ordered_at timestamp);
