CREATE TABLE p (a int, b int); CREATE TABLE c (z int) INHERITS (p); CREATE INDEX c_ab ON c (a, b); CREATE VIEW v AS SELECT b FROM c;
