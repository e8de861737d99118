CREATE TABLE t (a uuid, b text);
CREATE STATISTICS both_columns (mcv) ON a, b FROM t;
COMMENT ON TABLE t IS 'before';
