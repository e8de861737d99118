-- rows: 20, 20000, 100000
-- flips
-- changes: how many orders there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, placed date NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 1000, date '2020-01-01' + n % 700, 'order ' || n FROM generate_series(1, :rows) n;
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_placed ON orders (placed);
VACUUM ANALYZE orders;
-- query
SELECT * FROM orders ORDER BY placed, note LIMIT 40;
