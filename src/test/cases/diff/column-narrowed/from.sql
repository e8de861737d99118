CREATE TABLE t (a text, b bigint, c numeric, d varchar(20)); INSERT INTO t VALUES ('x', 1, 2, 'y');
