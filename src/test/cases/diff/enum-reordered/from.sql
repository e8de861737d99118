CREATE TYPE mood AS ENUM ('a', 'b', 'c'); CREATE TABLE t (m mood DEFAULT 'a', n mood[]); INSERT INTO t VALUES ('b', '{a,c}');
