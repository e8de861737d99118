\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY orders_status_key ON shop.orders (status);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ADD CONSTRAINT orders_status_key UNIQUE USING INDEX orders_status_key DEFERRABLE;
COMMIT;
