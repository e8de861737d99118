CREATE TYPE mood AS ENUM ('a', 'c'); CREATE DOMAIN dm AS mood CHECK (VALUE <> 'c'); CREATE TYPE pair AS (x mood, y int);
CREATE FUNCTION f(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE TABLE t (id int, m mood DEFAULT 'a', n mood[] DEFAULT '{a}', d dm, g mood GENERATED ALWAYS AS (f('a')) STORED, CONSTRAINT k CHECK (m <> 'c')); CREATE INDEX i ON t (m) WHERE m = 'a'; CREATE INDEX j ON t (f(m)); CREATE VIEW v AS SELECT m, n FROM t WHERE m = 'a'; CREATE POLICY p ON t USING (m = 'a');
