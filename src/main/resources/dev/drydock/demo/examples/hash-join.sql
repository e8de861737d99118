-- rows: 5, 1000, 50000
-- flips
-- changes: how many orders are picked
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 100, 'order ' || n FROM generate_series(1, 50000) n;
CREATE TABLE picked (id int NOT NULL);
INSERT INTO picked SELECT 1 + (n * 7919) % 50000 FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
VACUUM ANALYZE picked;
-- query
SELECT * FROM picked p JOIN orders o ON o.id = p.id;
