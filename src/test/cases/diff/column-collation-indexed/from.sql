CREATE TABLE t (a text, b text COLLATE "C"); CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b COLLATE "POSIX"); INSERT INTO t VALUES ('x', 'y');
