CREATE DOMAIN d AS int; CREATE TABLE t (a d, b d[]); INSERT INTO t VALUES (1, '{1}');
