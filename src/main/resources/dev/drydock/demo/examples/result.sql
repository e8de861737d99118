-- rows: 10, 1000, 10000
-- changes: nothing: no table is read
SELECT 1;
-- query
SELECT 1 AS one WHERE now() < '2000-01-01';
