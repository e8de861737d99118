CREATE TYPE mood AS ENUM ('good','ok'); CREATE TABLE t (id int, m mood DEFAULT 'ok', ms mood[]); CREATE INDEX t_m ON t (m) WHERE m = 'good'; CREATE VIEW vm AS SELECT m FROM t;
