CREATE TABLE t (a int, b int, CONSTRAINT c CHECK (a <= b AND a IS NOT NULL), CONSTRAINT "odd name" CHECK (((a % 2) = 1) IS NOT FALSE));
