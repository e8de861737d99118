CREATE TABLE p (a int PRIMARY KEY); CREATE TABLE t (a int, b int, c int DEFAULT 1, d int);
