-- rows: 50, 1000, 20000
-- changes: how many orders there are
CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL, note text NOT NULL);
INSERT INTO orders SELECT n, n % 100, 'order ' || n FROM generate_series(1, :rows) n;
VACUUM ANALYZE orders;
-- query
WITH each AS MATERIALIZED (SELECT customer, count(*) AS n FROM orders GROUP BY customer)
SELECT * FROM each a JOIN each b ON a.customer = b.customer + 1 WHERE a.n > 3;
