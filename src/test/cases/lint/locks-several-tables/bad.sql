SET lock_timeout = '2s';
BEGIN;
ALTER TABLE orders ADD COLUMN paid boolean;
ALTER TABLE customers ADD COLUMN name text;
COMMIT;
