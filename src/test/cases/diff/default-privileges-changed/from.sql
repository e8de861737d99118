DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE SCHEMA shop;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO drydock_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT USAGE ON TYPES TO drydock_reader;
