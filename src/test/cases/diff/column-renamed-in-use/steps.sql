\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.orders ADD COLUMN total_drydock_new integer;
CREATE FUNCTION shop.zz_orders_total_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $sync$
BEGIN
    NEW.total_drydock_new := NEW.total;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_total_drydock_sync BEFORE INSERT OR UPDATE ON shop.orders
    FOR EACH ROW EXECUTE FUNCTION shop.zz_orders_total_drydock_sync();
ALTER TABLE shop.orders ENABLE ALWAYS TRIGGER zz_orders_total_drydock_sync;
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
        SET total_drydock_new = total
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (total_drydock_new IS NULL AND total IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY code_once_drydock_new ON shop.orders (code, total_drydock_new);

CREATE INDEX CONCURRENTLY orders_total_drydock_new ON shop.orders USING btree (total_drydock_new) WHERE (total_drydock_new > 0);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE shop.orders IN ACCESS EXCLUSIVE MODE;
ALTER TABLE shop.orders RENAME COLUMN total TO amount;
ALTER TABLE shop.orders RENAME COLUMN total_drydock_new TO total;
CREATE OR REPLACE FUNCTION shop.zz_orders_total_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' AS $sync$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.total IS NOT NULL THEN
            NEW.amount := NEW.total;
        END IF;
    ELSIF NEW.amount IS NOT DISTINCT FROM OLD.amount THEN
        NEW.amount := NEW.total;
    END IF;
    NEW.total := NEW.amount;
    RETURN NEW;
END
$sync$;
COMMIT;

\prompt 'Deploy every application so that it says shop.orders.amount and no longer shop.orders.total. Then go on (Enter goes on) ' _

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TRIGGER zz_orders_total_drydock_sync ON shop.orders;
DROP FUNCTION shop.zz_orders_total_drydock_sync();
ALTER TABLE shop.orders DROP COLUMN total;
COMMIT;
