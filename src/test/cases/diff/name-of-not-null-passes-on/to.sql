CREATE TABLE t (id text NOT NULL, b int); ALTER TABLE t RENAME id TO c;
