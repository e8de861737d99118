\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FOREIGN TABLE shop.dropped;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.f DROP COLUMN gone;
ALTER FOREIGN TABLE shop.f OPTIONS (SET filename '/tmp/b.csv', ADD header 'true');
ALTER TABLE shop.f ADD COLUMN more integer DEFAULT 5;
ALTER TABLE shop.f ALTER COLUMN id TYPE bigint;
ALTER TABLE shop.f ADD CONSTRAINT f_id_not_null NOT NULL id;
ALTER TABLE shop.f ALTER COLUMN id SET STATISTICS 50;
ALTER FOREIGN TABLE shop.f ALTER COLUMN name OPTIONS (DROP force_not_null, ADD force_null 'true');
COMMIT;
