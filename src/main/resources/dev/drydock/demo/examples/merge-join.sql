-- rows: 5, 1000, 100000
-- flips
-- changes: how many orders and shipments there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);
INSERT INTO orders SELECT n, n % 100 FROM generate_series(1, :rows) n;
CREATE TABLE shipments (id int PRIMARY KEY, weight int NOT NULL);
INSERT INTO shipments SELECT n, n % 7 FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
VACUUM ANALYZE shipments;
-- query
SELECT * FROM orders o JOIN shipments s ON s.id = o.id ORDER BY o.id;
