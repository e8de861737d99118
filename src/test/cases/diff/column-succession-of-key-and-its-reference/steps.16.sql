\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD COLUMN order_id_drydock_new bigint;
CREATE FUNCTION public.zz_items_order_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.order_id_drydock_new := NEW.order_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_order_id_drydock_sync BEFORE INSERT OR UPDATE ON public.items
    FOR EACH ROW EXECUTE FUNCTION public.zz_items_order_id_drydock_sync();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_order_id_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ADD COLUMN id_drydock_new bigint;
COMMENT ON COLUMN public.orders.id_drydock_new IS 'counts up';
CREATE FUNCTION public.zz_orders_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.id_drydock_new := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_id_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_id_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_id_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.items.id%TYPE;
    next_1 public.items.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.items ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.items WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.items
        SET order_id_drydock_new = order_id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (order_id_drydock_new IS NULL AND order_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY items_order_drydock_new ON public.items USING btree (order_id_drydock_new, id DESC) WHERE (order_id_drydock_new > 0);

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.orders.id%TYPE;
    next_1 public.orders.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.orders ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.orders WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.orders
        SET id_drydock_new = id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (id_drydock_new IS NULL AND id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY orders_pkey_drydock_new ON public.orders (id_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD CONSTRAINT items_order_id_drydock_new_drydock_set CHECK (order_id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_order_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ALTER COLUMN order_id_drydock_new SET NOT NULL;
ALTER TABLE public.items DROP CONSTRAINT items_order_id_drydock_new_drydock_set;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD CONSTRAINT items_order_id_fkey_drydock_new FOREIGN KEY (order_id_drydock_new) REFERENCES public.orders(id) ON DELETE CASCADE NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_order_id_fkey_drydock_new;

ANALYZE public.items (order_id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.items, public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_items_order_id_drydock_sync ON public.items;
DROP FUNCTION public.zz_items_order_id_drydock_sync();
ALTER TABLE public.items DROP COLUMN order_id;
ALTER TABLE public.items RENAME COLUMN order_id_drydock_new TO order_id;
ALTER INDEX public.items_order_drydock_new RENAME TO items_order;
ALTER TABLE public.items RENAME CONSTRAINT items_order_id_fkey_drydock_new TO items_order_id_fkey;
ALTER TABLE public.orders ADD CONSTRAINT orders_id_drydock_new_drydock_set CHECK (id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ALTER COLUMN id_drydock_new SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_id_drydock_new_drydock_set;
COMMIT;

ANALYZE public.orders (id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.open_orders;
LOCK TABLE public.items, public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_id_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_id_drydock_sync();
ALTER TABLE public.items DROP CONSTRAINT items_order_id_fkey;
ALTER SEQUENCE public.orders_id_seq RENAME TO orders_id_seq_drydock_old;
ALTER TABLE public.orders ALTER COLUMN id_drydock_new ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME public.orders_id_seq INCREMENT BY 2);
SELECT pg_catalog.setval('public.orders_id_seq', last_value, is_called) FROM public.orders_id_seq_drydock_old;
ALTER TABLE public.orders DROP COLUMN id;
ALTER TABLE public.orders RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey_drydock_new;
COMMENT ON CONSTRAINT orders_pkey ON public.orders IS 'the key';
ALTER TABLE public.items ADD CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE NOT VALID;
CREATE VIEW public.open_orders AS
 SELECT id,
    total
   FROM public.orders;
GRANT SELECT ON TABLE public.open_orders TO PUBLIC;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_order_id_fkey;
