INSERT INTO t VALUES (1, 4), (2, 5), (3, 6);
