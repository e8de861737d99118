CREATE TABLE t (b text, a uuid);
CREATE STATISTICS both_columns (mcv) ON a, b FROM t;
COMMENT ON TABLE t IS 'after';
