CREATE TABLE customers (id bigint PRIMARY KEY, email text);
CREATE TABLE orders (
    id bigint PRIMARY KEY,
    customer_id bigint REFERENCES customers,
    total numeric NOT NULL,
    note text
);
CREATE INDEX orders_note ON orders (note);
CREATE INDEX orders_customer ON orders (customer_id);
