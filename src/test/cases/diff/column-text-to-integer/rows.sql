INSERT INTO t VALUES (2, '6'), (3, NULL), (4, '-7');
