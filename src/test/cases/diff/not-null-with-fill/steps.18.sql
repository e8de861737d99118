\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ADD COLUMN placed_at timestamp with time zone;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 shop.orders.id%TYPE;
    next_1 shop.orders.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM shop.orders ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM shop.orders WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE shop.orders
        SET placed_at = pg_catalog.now()
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (placed_at IS NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ADD CONSTRAINT orders_placed_at_not_null NOT NULL placed_at NOT VALID;
COMMIT;

ALTER TABLE shop.orders VALIDATE CONSTRAINT orders_placed_at_not_null;
