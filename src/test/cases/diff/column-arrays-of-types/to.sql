CREATE TYPE mood AS ENUM ('a', 'b'); CREATE TYPE pt AS (x int, y int); CREATE DOMAIN pos AS int CHECK (VALUE > 0);
CREATE TABLE t (id int, m mood[] DEFAULT '{a}', p pt[], d pos[] DEFAULT '{1}', q pt DEFAULT ROW(1, 2));
