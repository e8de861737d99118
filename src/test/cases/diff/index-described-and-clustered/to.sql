CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a, b); COMMENT ON INDEX i IS 'one'; CLUSTER t USING i;
