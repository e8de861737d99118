\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders RENAME TO purchases;
ALTER TABLE shop.purchases RENAME CONSTRAINT orders_id_not_null TO purchases_id_not_null;
COMMIT;
