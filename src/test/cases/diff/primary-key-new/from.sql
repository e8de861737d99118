CREATE TABLE t (a int, b int); INSERT INTO t SELECT i, i FROM generate_series(1, 20) i;
