CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int); COMMENT ON CONSTRAINT t_b_not_null ON t IS 'b';
