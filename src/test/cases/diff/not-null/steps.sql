\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ADD CONSTRAINT orders_status_drydock_set CHECK (status IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE shop.orders VALIDATE CONSTRAINT orders_status_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ALTER COLUMN status SET NOT NULL;
ALTER TABLE shop.orders DROP CONSTRAINT orders_status_drydock_set;
COMMIT;
