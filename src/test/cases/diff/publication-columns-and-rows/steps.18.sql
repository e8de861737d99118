\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER PUBLICATION p DROP TABLE ONLY shop.b;
ALTER PUBLICATION p DROP TABLE ONLY shop.a;
ALTER PUBLICATION p ADD TABLE ONLY shop.a (id, n) WHERE ((id > 5));
CREATE PUBLICATION q WITH (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION q ADD TABLES IN SCHEMA shop;
COMMIT;
