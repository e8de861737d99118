CREATE SCHEMA stats;
CREATE EXTENSION pg_stat_statements SCHEMA stats;
CREATE EXTENSION pg_buffercache;
CREATE VIEW mine AS SELECT 1 AS n;
