CREATE TYPE m1 AS ENUM ('a', 'b'); CREATE TYPE m2 AS ENUM ('b', 'a', 'c'); CREATE TABLE t (m m1 DEFAULT 'a', n m1[]); INSERT INTO t VALUES ('b', '{a}');
