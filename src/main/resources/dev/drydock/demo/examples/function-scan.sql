-- rows: 10, 1000, 100000
-- changes: how many numbers are made
SELECT 1;
-- query
SELECT * FROM generate_series(1, :rows) AS n WHERE n % 7 = 3;
