CREATE TABLE orders (id int PRIMARY KEY, total int, qty int, customer int);
CREATE TABLE customers (id int PRIMARY KEY, credit int, name text);
CREATE MATERIALIZED VIEW totals AS SELECT qty AS total, total AS qty, sum(total) OVER (PARTITION BY qty ORDER BY total) FROM orders;
CREATE INDEX totals_qty ON totals (qty) WHERE qty > 0;
CREATE MATERIALIZED VIEW debts AS
SELECT c.name, (SELECT sum(o.total) FROM orders o WHERE o.customer = c.id AND o.total > c.credit) AS total
FROM customers c WHERE c.credit > 0;
CREATE UNIQUE INDEX debts_name ON debts (name);
GRANT SELECT ON debts TO PUBLIC;
