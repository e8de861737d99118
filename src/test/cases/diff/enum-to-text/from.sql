CREATE TYPE m1 AS ENUM ('a', 'b'); CREATE TABLE t (m m1 NOT NULL DEFAULT 'a', n m1[]); CREATE INDEX i ON t (m); INSERT INTO t VALUES ('b', '{a}');
