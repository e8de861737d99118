CREATE TABLE t (a int NOT NULL, b int NOT NULL, c int NOT NULL); COMMENT ON CONSTRAINT t_a_not_null ON t IS 'a'; COMMENT ON CONSTRAINT t_c_not_null ON t IS 'c';
