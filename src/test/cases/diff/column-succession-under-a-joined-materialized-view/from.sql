CREATE TABLE orders (id int PRIMARY KEY, number int, total int);
CREATE TABLE bills (id int PRIMARY KEY, number int);
CREATE MATERIALIZED VIEW billed AS SELECT number, orders.total FROM orders JOIN bills USING (number);
