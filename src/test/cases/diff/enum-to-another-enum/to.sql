CREATE TYPE m1 AS ENUM ('a', 'b'); CREATE TYPE m2 AS ENUM ('b', 'a', 'c'); CREATE TABLE t (m m2 DEFAULT 'c', n m2[]);
