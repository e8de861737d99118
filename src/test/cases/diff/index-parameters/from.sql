CREATE TABLE t (a int, b int[]); CREATE INDEX i ON t (a) WITH (fillfactor = 70); CREATE INDEX j ON t USING gin (b) WITH (fastupdate = off);
