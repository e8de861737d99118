-- rows: 50, 1000, 100000
-- changes: how many orders there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 100, 'order ' || n FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
-- query
-- set: enable_hashagg = off
SELECT customer FROM orders GROUP BY customer;
