\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
ALTER TABLE shop.t ALTER COLUMN id TYPE bigint;
CREATE VIEW shop.v AS
 SELECT t.id,
    t.name
   FROM shop.t;
GRANT UPDATE (name) ON TABLE shop.v TO CURRENT_USER;
ALTER VIEW shop.v OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.v TO drydock_reader;
COMMIT;
