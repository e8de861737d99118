SET lock_timeout = '2s';
BEGIN;
ALTER TABLE orders ADD COLUMN paid boolean;
UPDATE orders SET paid = false WHERE paid IS NULL;
COMMIT;
