DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO drydock_reader;
