CREATE TABLE t (a timestamp, b json, c int, d date, e smallint); INSERT INTO t VALUES ('2020-01-01', '{}', 1, '2020-01-01', 1);
