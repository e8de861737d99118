CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a DESC, b COLLATE "C"); CREATE INDEX j ON t (a);
