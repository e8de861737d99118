CREATE TYPE p AS (a int, b text, c int); CREATE TABLE t (x p DEFAULT ROW(1, 'x', 2)); CREATE VIEW v AS SELECT x FROM t;  COMMENT ON TYPE p IS 'p';
