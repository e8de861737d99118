\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.log DISABLE RULE s;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE RULE r AS
    ON DELETE TO shop.t
   WHERE (old.id > 5) DO INSTEAD NOTHING;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP RULE gone ON shop.t;
COMMIT;
