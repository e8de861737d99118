\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders RENAME TO purchases;
CREATE VIEW shop.orders WITH (security_invoker = true) AS
SELECT * FROM shop.purchases;
GRANT INSERT, SELECT ON TABLE shop.orders TO PUBLIC;
ALTER TABLE shop.purchases ADD COLUMN note text;
COMMIT;

-- contract

\prompt 'Deploy every application so that it says shop.purchases and no longer shop.orders. Then go on (Enter goes on) ' _

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.orders;
COMMIT;
