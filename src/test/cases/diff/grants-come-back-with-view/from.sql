DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
CREATE VIEW shop.v AS SELECT id, name FROM shop.t;
GRANT SELECT ON shop.v TO drydock_reader;
GRANT UPDATE (name) ON shop.v TO drydock_writer;
ALTER VIEW shop.v OWNER TO drydock_writer;
