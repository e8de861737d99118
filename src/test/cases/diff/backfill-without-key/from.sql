CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 12000);
