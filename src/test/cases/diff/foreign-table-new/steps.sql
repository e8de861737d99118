\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE FOREIGN TABLE shop.f (
    id integer NOT NULL,
    name text COLLATE pg_catalog."C" DEFAULT 'x'::text,
    CONSTRAINT positive CHECK ((id > 0))
)
SERVER files OPTIONS (filename '/tmp/a b.csv', format 'csv');
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FOREIGN TABLE shop.f ALTER COLUMN name OPTIONS (ADD force_not_null 'true');
COMMENT ON COLUMN shop.f.name IS 'the name';
COMMENT ON FOREIGN TABLE shop.f IS 'a file';
ALTER FOREIGN TABLE shop.f OWNER TO drydock_reader;
CREATE VIEW shop.v AS
 SELECT f.name
   FROM shop.f;
COMMIT;
