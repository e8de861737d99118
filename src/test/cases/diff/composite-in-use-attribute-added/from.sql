CREATE TYPE p AS (a int, b text); CREATE TABLE t (x p, y p[]); INSERT INTO t VALUES ((1, 'a'), '{}');
