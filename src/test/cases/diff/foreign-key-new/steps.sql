\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.lines ADD CONSTRAINT lines_order_fkey FOREIGN KEY (order_id) REFERENCES shop.orders(id) ON DELETE CASCADE NOT VALID;
COMMIT;

ALTER TABLE shop.lines VALIDATE CONSTRAINT lines_order_fkey;
