CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TYPE pt AS (x int, y int); CREATE DOMAIN pos AS int CHECK (VALUE > 0); CREATE TABLE t (id int);
