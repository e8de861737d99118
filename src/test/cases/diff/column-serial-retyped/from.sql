CREATE TABLE t (a serial PRIMARY KEY, b int); INSERT INTO t (b) VALUES (1), (2);
