DO $$BEGIN CREATE ROLE drydock_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
DO $$BEGIN CREATE ROLE drydock_writer; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END$$;
CREATE SCHEMA shop;
CREATE TABLE shop.t (id serial PRIMARY KEY);
ALTER TABLE shop.t OWNER TO drydock_writer;
GRANT SELECT ON shop.t TO drydock_reader;
CREATE SEQUENCE shop.s;
ALTER SEQUENCE shop.s OWNER TO drydock_writer;
ALTER SCHEMA shop OWNER TO drydock_reader;
