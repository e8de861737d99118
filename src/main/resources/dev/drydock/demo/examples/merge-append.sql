-- rows: 50, 1000, 50000
-- changes: how many orders each partition holds
CREATE TABLE orders (id int, customer int) PARTITION BY RANGE (id);
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (0) TO (100000);
CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (100000) TO (200000);
CREATE INDEX orders_customer ON orders (customer);
INSERT INTO orders SELECT n, n % 100 FROM generate_series(1, :rows) n;
INSERT INTO orders SELECT n + 100000, n % 100 FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
-- query
SELECT * FROM orders ORDER BY customer LIMIT 10;
