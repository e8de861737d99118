\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TRIGGER first_name ON shop.t RENAME TO second;
ALTER TABLE shop.t RENAME CONSTRAINT first_name TO second;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TRIGGER old ON shop.u;
CREATE CONSTRAINT TRIGGER gone AFTER INSERT ON shop.u DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION shop.f();
COMMIT;
