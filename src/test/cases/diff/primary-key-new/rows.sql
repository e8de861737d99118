INSERT INTO t SELECT i, i FROM generate_series(21, 40) i;
