CREATE TABLE t (a int, b int, CONSTRAINT b_ok CHECK (b > 0));
