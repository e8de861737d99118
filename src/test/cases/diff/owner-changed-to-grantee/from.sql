DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE TYPE pair AS (a integer);
GRANT USAGE ON TYPE pair TO drydock_writer;
CREATE TABLE t (id integer);
GRANT SELECT ON t TO drydock_writer WITH GRANT OPTION;
GRANT SELECT ON t TO drydock_reader;
CREATE TABLE s (id integer);
GRANT SELECT ON s TO drydock_writer;
