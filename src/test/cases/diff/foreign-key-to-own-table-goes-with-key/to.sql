CREATE TABLE t (b int, r int);
