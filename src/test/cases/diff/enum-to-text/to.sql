CREATE TABLE t (m text NOT NULL DEFAULT 'a', n text[]); CREATE INDEX i ON t (m);
