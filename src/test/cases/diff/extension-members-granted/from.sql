DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE EXTENSION isn;
CREATE EXTENSION postgres_fdw;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO drydock_reader;
REVOKE USAGE ON TYPE ean13 FROM PUBLIC;
