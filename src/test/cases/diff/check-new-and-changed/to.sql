CREATE TABLE t (a int, b int, CONSTRAINT b_ok CHECK (b > 1), CONSTRAINT a_ok CHECK (a > 0) NO INHERIT); COMMENT ON CONSTRAINT a_ok ON t IS 'positive';
