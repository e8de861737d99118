\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER EVENT TRIGGER w2 DISABLE;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP EVENT TRIGGER watch;
CREATE EVENT TRIGGER watch ON ddl_command_start EXECUTE FUNCTION shop.watch();
COMMIT;
