CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
GRANT USAGE ON SCHEMA shop TO drydock_reader;
GRANT SELECT ON shop.t TO drydock_reader WITH GRANT OPTION;
SET ROLE drydock_reader;
GRANT SELECT ON shop.t TO drydock_writer;
RESET ROLE;
