\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP RULE r ON shop.t;
ALTER TABLE shop.t ALTER COLUMN name TYPE character varying(100);
CREATE RULE r AS
    ON UPDATE TO shop.t DO  INSERT INTO shop.log (id, name)
  VALUES (old.id, old.name);
ALTER TABLE shop.t ENABLE REPLICA RULE r;
COMMENT ON RULE r ON shop.t IS 'kept';
COMMIT;
