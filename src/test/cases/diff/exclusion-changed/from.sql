CREATE TABLE t (a int4range, b int, CONSTRAINT x EXCLUDE USING gist (a WITH &&)); INSERT INTO t VALUES ('[1,2)', 1);
