-- rows: 100, 5000, 20000
-- changes: how many orders there are
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO customers SELECT n, 'customer ' || n FROM generate_series(1, 20000) n;
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);
INSERT INTO orders SELECT n, 1 + n % 50 FROM generate_series(1, :rows) n;
VACUUM ANALYZE customers;
VACUUM ANALYZE orders;
-- query
-- set: enable_hashjoin = off
-- set: enable_mergejoin = off
SELECT * FROM orders o JOIN customers c ON c.id = o.customer;
