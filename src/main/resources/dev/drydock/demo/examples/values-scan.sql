-- rows: 10, 1000, 10000
-- changes: nothing: the rows stand in the query
SELECT 1;
-- query
SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c')) AS v (n, s) WHERE n <> 2;
