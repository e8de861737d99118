-- rows: 100, 10000, 300000
-- flips
-- changes: how many orders there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 100, repeat('order ', 15) || n FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
-- query
SELECT * FROM orders WHERE note LIKE '%77777';
