CREATE TABLE p (a int NOT NULL, b text DEFAULT 'x', CONSTRAINT pos CHECK (a > 0)); CREATE TABLE c (a int NOT NULL, b text DEFAULT 'x', d int, CONSTRAINT pos CHECK (a > 0));
