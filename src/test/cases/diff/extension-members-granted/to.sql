DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE EXTENSION isn;
CREATE EXTENSION postgres_fdw;
CREATE EXTENSION pg_stat_statements;
GRANT USAGE ON TYPE isbn TO drydock_reader WITH GRANT OPTION;
REVOKE EXECUTE ON FUNCTION isbn_in(cstring) FROM PUBLIC;
GRANT SELECT ON pg_stat_statements TO drydock_reader;
