CREATE TABLE t (a timestamptz, b jsonb, c bigint, d timestamp, e numeric);
