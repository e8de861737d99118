CREATE TABLE orders (id int PRIMARY KEY, total int, qty int);
CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
CREATE MATERIALIZED VIEW totals AS SELECT sum(total) AS total FROM large;
CREATE MATERIALIZED VIEW quantities AS SELECT qty, max(total) AS total FROM orders GROUP BY qty;
