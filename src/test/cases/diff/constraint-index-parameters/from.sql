CREATE TABLE t (a int, b int, CONSTRAINT k UNIQUE (a) WITH (fillfactor = 50), CONSTRAINT l UNIQUE (b));
