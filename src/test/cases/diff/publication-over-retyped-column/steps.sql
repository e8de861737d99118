\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP PUBLICATION p;
ALTER TABLE shop.a ALTER COLUMN n TYPE bigint;
CREATE PUBLICATION p WITH (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION p ADD TABLE ONLY shop.a WHERE ((n > 5));
COMMIT;
