CREATE TABLE t (a text, b jsonb); CREATE INDEX t_a ON t (a text_pattern_ops); CREATE INDEX t_b ON t USING gin (b jsonb_path_ops);
