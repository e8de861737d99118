CREATE TYPE p AS (a int, b text, c int); CREATE TABLE t (x p, y p[]);
