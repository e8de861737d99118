CREATE TABLE t (a int, b text); CREATE INDEX i ON t (a, b); CREATE UNIQUE INDEX j ON t (a);
