DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE TYPE pair AS (a integer);
ALTER TYPE pair OWNER TO drydock_writer;
CREATE TABLE t (id integer);
ALTER TABLE t OWNER TO drydock_writer;
CREATE TABLE s (id integer);
GRANT SELECT ON s TO drydock_writer;
ALTER TABLE s OWNER TO drydock_writer;
