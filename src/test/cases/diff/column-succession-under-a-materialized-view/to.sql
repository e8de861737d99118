CREATE TABLE orders (id int PRIMARY KEY, total bigint, qty int);
CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 10;
CREATE MATERIALIZED VIEW totals AS SELECT qty, sum(total) AS total FROM orders GROUP BY qty;
CREATE UNIQUE INDEX totals_qty ON totals (qty);
COMMENT ON MATERIALIZED VIEW totals IS 'by quantity';
GRANT SELECT ON totals TO PUBLIC;
CREATE VIEW above AS SELECT * FROM totals;
