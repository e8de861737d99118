DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE EXTENSION file_fdw;
CREATE SCHEMA shop;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
