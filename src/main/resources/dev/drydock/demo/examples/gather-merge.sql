-- rows: 100, 20000, 100000
-- changes: how many orders there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 100, 'order ' || n FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
-- query
-- set: parallel_setup_cost = 0
-- set: parallel_tuple_cost = 0
-- set: min_parallel_table_scan_size = 0
SELECT * FROM orders WHERE note LIKE '%1%' ORDER BY customer;
