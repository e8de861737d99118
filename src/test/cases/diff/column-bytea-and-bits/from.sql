CREATE TABLE t (b bit(4), c int, d inet, f jsonb); INSERT INTO t VALUES (B'1010', 5, '10.0.0.1', '{}');
