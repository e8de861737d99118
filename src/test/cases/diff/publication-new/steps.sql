\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate');
CREATE PUBLICATION part WITH (publish = 'insert, delete', publish_via_partition_root = true);
ALTER PUBLICATION part ADD TABLE ONLY shop.a;
ALTER PUBLICATION part ADD TABLE ONLY shop.b;
COMMENT ON PUBLICATION part IS 'some';
COMMIT;
