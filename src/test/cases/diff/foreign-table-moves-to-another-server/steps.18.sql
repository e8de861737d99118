\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
DROP FOREIGN TABLE shop.f;
CREATE FOREIGN TABLE shop.f (
    id integer DEFAULT 5 NOT NULL,
    name text COLLATE pg_catalog."C",
    CONSTRAINT positive CHECK ((id > 0))
)
SERVER two OPTIONS (filename '/tmp/two.csv', format 'csv');
ALTER TABLE shop.f ALTER COLUMN name SET STATISTICS 50;
ALTER FOREIGN TABLE shop.f ALTER COLUMN name OPTIONS (ADD force_not_null 'true');
COMMENT ON COLUMN shop.f.name IS 'who';
COMMENT ON FOREIGN TABLE shop.f IS 'a file';
COMMENT ON CONSTRAINT positive ON shop.f IS 'more than none';
GRANT SELECT ON TABLE shop.f TO drydock_reader;
GRANT UPDATE (name) ON TABLE shop.f TO drydock_writer;
CREATE VIEW shop.v AS
 SELECT name
   FROM shop.f;
CREATE TRIGGER tr BEFORE INSERT ON shop.f FOR EACH ROW EXECUTE FUNCTION shop.tf();
COMMIT;
