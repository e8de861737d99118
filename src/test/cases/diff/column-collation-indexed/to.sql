CREATE TABLE t (a text COLLATE "C", b text); CREATE INDEX t_a ON t (a); CREATE INDEX t_b ON t (b COLLATE "POSIX");
