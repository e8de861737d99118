CREATE TABLE t (a bigserial PRIMARY KEY, b int);
