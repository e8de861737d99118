CREATE TABLE t (a int, b int); CREATE INDEX t_i ON t (a DESC NULLS LAST) INCLUDE (b) WITH (fillfactor = 70); COMMENT ON INDEX t_i IS 'two';
