CREATE UNLOGGED TABLE t (a int) WITH (autovacuum_enabled = false, fillfactor = 70); CREATE TABLE u (a int NOT NULL); CREATE UNIQUE INDEX u_a ON u (a); ALTER TABLE u REPLICA IDENTITY USING INDEX u_a;
