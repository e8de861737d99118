CREATE TABLE t (a int, b text, PRIMARY KEY (a, b)); INSERT INTO t SELECT i % 10, i::text FROM generate_series(1, 300) i;
