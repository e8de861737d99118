CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
GRANT SELECT, UPDATE ON shop.t TO drydock_writer WITH GRANT OPTION;
GRANT USAGE ON SCHEMA shop TO drydock_reader, drydock_writer;
SET ROLE drydock_writer;
GRANT SELECT, UPDATE (id) ON shop.t TO drydock_reader;
RESET ROLE;
