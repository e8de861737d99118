-- rows: 10, 1000, 10000
-- changes: how many rounds it goes
SELECT 1;
-- query
WITH RECURSIVE round (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM round WHERE n < :rows)
SELECT sum(n) FROM round;
