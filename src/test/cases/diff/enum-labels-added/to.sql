CREATE TYPE mood AS ENUM ('a','b','c','d','e'); CREATE TABLE t (m mood DEFAULT 'c');
