CREATE TYPE p AS (a int, b text); CREATE TABLE t (x p, y p[]);
