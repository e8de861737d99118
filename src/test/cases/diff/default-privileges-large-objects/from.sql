DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object THEN NULL; END$$;
