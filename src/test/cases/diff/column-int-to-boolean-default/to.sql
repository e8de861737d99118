CREATE TABLE t (a boolean NOT NULL DEFAULT false);
