CREATE TYPE mood AS ENUM ('z', 'a', 'b', 'c', 'd'); CREATE TABLE t (m mood DEFAULT 'b', CONSTRAINT k CHECK (m <> 'd')); CREATE INDEX i ON t (m) WHERE m = 'z'; CREATE VIEW v AS SELECT 'b'::mood AS m;
