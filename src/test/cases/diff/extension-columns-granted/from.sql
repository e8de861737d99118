DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE EXTENSION pg_stat_statements;
GRANT SELECT (query), UPDATE (query) ON pg_stat_statements TO drydock_reader;
