CREATE TYPE p AS (a int, b text); COMMENT ON COLUMN p.a IS 'first'; COMMENT ON TYPE p IS 'p';
