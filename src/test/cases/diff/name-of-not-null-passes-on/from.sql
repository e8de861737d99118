CREATE TABLE t (id text NOT NULL, b int);
