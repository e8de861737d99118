\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD COLUMN discount_drydock_new bigint;
CREATE FUNCTION public.zz_items_discount_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.discount_drydock_new := NEW.discount;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_discount_drydock_sync BEFORE INSERT OR UPDATE ON public.items
    FOR EACH ROW EXECUTE FUNCTION public.zz_items_discount_drydock_sync();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_discount_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ADD COLUMN customer_drydock_new bigint;
CREATE FUNCTION public.zz_orders_customer_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.customer_drydock_new := NEW.customer;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_customer_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_customer_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_customer_drydock_sync;
ALTER TABLE public.orders ADD COLUMN id_drydock_new bigint;
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

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parcels ADD COLUMN id_drydock_new bigint;
CREATE FUNCTION public.zz_parcels_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.id_drydock_new := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parcels_id_drydock_sync BEFORE INSERT OR UPDATE ON public.parcels
    FOR EACH ROW EXECUTE FUNCTION public.zz_parcels_id_drydock_sync();
ALTER TABLE public.parcels ENABLE ALWAYS TRIGGER zz_parcels_id_drydock_sync;
ALTER TABLE public.parcels ADD COLUMN order_id_drydock_new bigint;
CREATE FUNCTION public.zz_parcels_order_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.order_id_drydock_new := NEW.order_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parcels_order_id_drydock_sync BEFORE INSERT OR UPDATE ON public.parcels
    FOR EACH ROW EXECUTE FUNCTION public.zz_parcels_order_id_drydock_sync();
ALTER TABLE public.parcels ENABLE ALWAYS TRIGGER zz_parcels_order_id_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.products ADD COLUMN id_drydock_new bigint;
CREATE FUNCTION public.zz_products_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.id_drydock_new := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_products_id_drydock_sync BEFORE INSERT OR UPDATE ON public.products
    FOR EACH ROW EXECUTE FUNCTION public.zz_products_id_drydock_sync();
ALTER TABLE public.products ENABLE ALWAYS TRIGGER zz_products_id_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.items.order_id%TYPE;
    next_1 public.items.order_id%TYPE;
    here_2 public.items.product_id%TYPE;
    next_2 public.items.product_id%TYPE;
BEGIN
    SELECT order_id, product_id INTO here_1, here_2 FROM public.items ORDER BY order_id, product_id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT order_id, product_id INTO next_1, next_2 FROM public.items WHERE (order_id, product_id) >= (here_1, here_2) ORDER BY order_id, product_id OFFSET 5000 LIMIT 1;
        UPDATE public.items
        SET discount_drydock_new = discount
        WHERE (order_id, product_id) >= (here_1, here_2) AND (next_1 IS NULL OR (order_id, product_id) < (next_1, next_2)) AND (discount_drydock_new IS NULL AND discount IS NOT NULL);
        COMMIT;
        here_1 := next_1;
        here_2 := next_2;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

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

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.items.order_id%TYPE;
    next_1 public.items.order_id%TYPE;
    here_2 public.items.product_id%TYPE;
    next_2 public.items.product_id%TYPE;
BEGIN
    SELECT order_id, product_id INTO here_1, here_2 FROM public.items ORDER BY order_id, product_id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT order_id, product_id INTO next_1, next_2 FROM public.items WHERE (order_id, product_id) >= (here_1, here_2) ORDER BY order_id, product_id OFFSET 5000 LIMIT 1;
        UPDATE public.items
        SET order_id_drydock_new = order_id
        WHERE (order_id, product_id) >= (here_1, here_2) AND (next_1 IS NULL OR (order_id, product_id) < (next_1, next_2)) AND (order_id_drydock_new IS NULL AND order_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
        here_2 := next_2;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD COLUMN price_drydock_new bigint;
COMMENT ON COLUMN public.items.price_drydock_new IS 'in cents';
CREATE FUNCTION public.zz_items_price_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.price_drydock_new := NEW.price;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_price_drydock_sync BEFORE INSERT OR UPDATE ON public.items
    FOR EACH ROW EXECUTE FUNCTION public.zz_items_price_drydock_sync();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_price_drydock_sync;
COMMIT;

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.items.order_id%TYPE;
    next_1 public.items.order_id%TYPE;
    here_2 public.items.product_id%TYPE;
    next_2 public.items.product_id%TYPE;
BEGIN
    SELECT order_id, product_id INTO here_1, here_2 FROM public.items ORDER BY order_id, product_id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT order_id, product_id INTO next_1, next_2 FROM public.items WHERE (order_id, product_id) >= (here_1, here_2) ORDER BY order_id, product_id OFFSET 5000 LIMIT 1;
        UPDATE public.items
        SET price_drydock_new = price
        WHERE (order_id, product_id) >= (here_1, here_2) AND (next_1 IS NULL OR (order_id, product_id) < (next_1, next_2)) AND (price_drydock_new IS NULL AND price IS NOT NULL);
        COMMIT;
        here_1 := next_1;
        here_2 := next_2;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD COLUMN product_id_drydock_new bigint;
CREATE FUNCTION public.zz_items_product_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.product_id_drydock_new := NEW.product_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_items_product_id_drydock_sync BEFORE INSERT OR UPDATE ON public.items
    FOR EACH ROW EXECUTE FUNCTION public.zz_items_product_id_drydock_sync();
ALTER TABLE public.items ENABLE ALWAYS TRIGGER zz_items_product_id_drydock_sync;
COMMIT;

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.items.order_id%TYPE;
    next_1 public.items.order_id%TYPE;
    here_2 public.items.product_id%TYPE;
    next_2 public.items.product_id%TYPE;
BEGIN
    SELECT order_id, product_id INTO here_1, here_2 FROM public.items ORDER BY order_id, product_id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT order_id, product_id INTO next_1, next_2 FROM public.items WHERE (order_id, product_id) >= (here_1, here_2) ORDER BY order_id, product_id OFFSET 5000 LIMIT 1;
        UPDATE public.items
        SET product_id_drydock_new = product_id
        WHERE (order_id, product_id) >= (here_1, here_2) AND (next_1 IS NULL OR (order_id, product_id) < (next_1, next_2)) AND (product_id_drydock_new IS NULL AND product_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
        here_2 := next_2;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY items_of_product_drydock_new ON public.items USING btree (product_id_drydock_new, discount_drydock_new) WHERE (order_id_drydock_new > 0);

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
        SET customer_drydock_new = customer
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (customer_drydock_new IS NULL AND customer IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

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

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.parcels.id%TYPE;
    next_1 public.parcels.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.parcels ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.parcels WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.parcels
        SET id_drydock_new = id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (id_drydock_new IS NULL AND id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY parcels_pkey_drydock_new ON public.parcels (id_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.parcels.id%TYPE;
    next_1 public.parcels.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.parcels ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.parcels WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.parcels
        SET order_id_drydock_new = order_id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (order_id_drydock_new IS NULL AND order_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parcels ADD COLUMN product_id_drydock_new bigint;
CREATE FUNCTION public.zz_parcels_product_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.product_id_drydock_new := NEW.product_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_parcels_product_id_drydock_sync BEFORE INSERT OR UPDATE ON public.parcels
    FOR EACH ROW EXECUTE FUNCTION public.zz_parcels_product_id_drydock_sync();
ALTER TABLE public.parcels ENABLE ALWAYS TRIGGER zz_parcels_product_id_drydock_sync;
COMMIT;

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.parcels.id%TYPE;
    next_1 public.parcels.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.parcels ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.parcels WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.parcels
        SET product_id_drydock_new = product_id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (product_id_drydock_new IS NULL AND product_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.products.id%TYPE;
    next_1 public.products.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.products ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.products WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.products
        SET id_drydock_new = id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (id_drydock_new IS NULL AND id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY products_pkey_drydock_new ON public.products (id_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD CONSTRAINT fair_drydock_new CHECK ((discount_drydock_new <= price_drydock_new)) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT fair_drydock_new;

ANALYZE public.items (discount_drydock_new);

CREATE UNIQUE INDEX CONCURRENTLY items_pkey_drydock_new ON public.items (order_id_drydock_new, product_id_drydock_new);

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
ALTER TABLE public.items ADD CONSTRAINT items_price_check_drydock_new CHECK ((price_drydock_new >= 0)) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_price_check_drydock_new;

ANALYZE public.items (price_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD CONSTRAINT items_product_id_drydock_new_drydock_set CHECK (product_id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_product_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ALTER COLUMN product_id_drydock_new SET NOT NULL;
ALTER TABLE public.items DROP CONSTRAINT items_product_id_drydock_new_drydock_set;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.items ADD CONSTRAINT items_product_id_fkey_drydock_new FOREIGN KEY (product_id_drydock_new) REFERENCES public.products(id) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_product_id_fkey_drydock_new;

ANALYZE public.items (product_id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ADD CONSTRAINT orders_customer_drydock_new_drydock_set CHECK (customer_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.orders VALIDATE CONSTRAINT orders_customer_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ALTER COLUMN customer_drydock_new SET NOT NULL;
ALTER TABLE public.orders DROP CONSTRAINT orders_customer_drydock_new_drydock_set;
COMMIT;

ANALYZE public.orders (customer_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_customer_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_customer_drydock_sync();
ALTER TABLE public.orders DROP COLUMN customer;
ALTER TABLE public.orders RENAME COLUMN customer_drydock_new TO customer;
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
ALTER TABLE public.parcels ADD CONSTRAINT parcels_id_drydock_new_drydock_set CHECK (id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.parcels VALIDATE CONSTRAINT parcels_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parcels ALTER COLUMN id_drydock_new SET NOT NULL;
ALTER TABLE public.parcels DROP CONSTRAINT parcels_id_drydock_new_drydock_set;
COMMIT;

ANALYZE public.parcels (id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.parcels IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_parcels_id_drydock_sync ON public.parcels;
DROP FUNCTION public.zz_parcels_id_drydock_sync();
ALTER TABLE public.parcels DROP COLUMN id;
ALTER TABLE public.parcels RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.parcels ADD CONSTRAINT parcels_pkey PRIMARY KEY USING INDEX parcels_pkey_drydock_new;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parcels ADD CONSTRAINT parcels_order_id_product_id_fkey_drydock_new FOREIGN KEY (order_id_drydock_new, product_id_drydock_new) REFERENCES public.items(order_id, product_id) NOT VALID;
COMMIT;

ALTER TABLE public.parcels VALIDATE CONSTRAINT parcels_order_id_product_id_fkey_drydock_new;

ANALYZE public.parcels (order_id_drydock_new);

ANALYZE public.parcels (product_id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.items, public.parcels IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_parcels_order_id_drydock_sync ON public.parcels;
DROP FUNCTION public.zz_parcels_order_id_drydock_sync();
ALTER TABLE public.parcels DROP COLUMN order_id;
ALTER TABLE public.parcels RENAME COLUMN order_id_drydock_new TO order_id;
DROP TRIGGER zz_parcels_product_id_drydock_sync ON public.parcels;
DROP FUNCTION public.zz_parcels_product_id_drydock_sync();
ALTER TABLE public.parcels DROP COLUMN product_id;
ALTER TABLE public.parcels RENAME COLUMN product_id_drydock_new TO product_id;
ALTER TABLE public.parcels RENAME CONSTRAINT parcels_order_id_product_id_fkey_drydock_new TO parcels_order_id_product_id_fkey;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.products ADD CONSTRAINT products_id_drydock_new_drydock_set CHECK (id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.products VALIDATE CONSTRAINT products_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.products ALTER COLUMN id_drydock_new SET NOT NULL;
ALTER TABLE public.products DROP CONSTRAINT products_id_drydock_new_drydock_set;
COMMIT;

ANALYZE public.products (id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.cheap;
LOCK TABLE public.items, public.orders, public.parcels, public.products IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_items_discount_drydock_sync ON public.items;
DROP FUNCTION public.zz_items_discount_drydock_sync();
ALTER TABLE public.items DROP COLUMN discount;
ALTER TABLE public.items RENAME COLUMN discount_drydock_new TO discount;
ALTER TABLE public.items ALTER COLUMN discount SET DEFAULT 0;
DROP TRIGGER zz_items_order_id_drydock_sync ON public.items;
DROP FUNCTION public.zz_items_order_id_drydock_sync();
ALTER TABLE public.parcels DROP CONSTRAINT parcels_order_id_product_id_fkey;
ALTER TABLE public.items DROP COLUMN order_id;
ALTER TABLE public.items RENAME COLUMN order_id_drydock_new TO order_id;
DROP TRIGGER zz_items_price_drydock_sync ON public.items;
DROP FUNCTION public.zz_items_price_drydock_sync();
ALTER TABLE public.items DROP COLUMN price;
ALTER TABLE public.items RENAME COLUMN price_drydock_new TO price;
DROP TRIGGER zz_items_product_id_drydock_sync ON public.items;
DROP FUNCTION public.zz_items_product_id_drydock_sync();
ALTER TABLE public.items DROP COLUMN product_id;
ALTER TABLE public.items RENAME COLUMN product_id_drydock_new TO product_id;
ALTER INDEX public.items_of_product_drydock_new RENAME TO items_of_product;
ALTER TABLE public.items RENAME CONSTRAINT fair_drydock_new TO fair;
COMMENT ON CONSTRAINT fair ON public.items IS 'no gifts';
ALTER TABLE public.items ADD CONSTRAINT items_pkey PRIMARY KEY USING INDEX items_pkey_drydock_new;
ALTER TABLE public.items RENAME CONSTRAINT items_order_id_fkey_drydock_new TO items_order_id_fkey;
ALTER TABLE public.parcels ADD CONSTRAINT parcels_order_id_product_id_fkey FOREIGN KEY (order_id, product_id) REFERENCES public.items(order_id, product_id) NOT VALID;
ALTER TABLE public.items RENAME CONSTRAINT items_price_check_drydock_new TO items_price_check;
ALTER TABLE public.items RENAME CONSTRAINT items_product_id_fkey_drydock_new TO items_product_id_fkey;
CREATE VIEW public.cheap AS
 SELECT order_id,
    product_id,
    (price - discount) AS paid
   FROM public.items
  WHERE (price < 100);
COMMIT;

ALTER TABLE public.parcels VALIDATE CONSTRAINT parcels_order_id_product_id_fkey;

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.items, public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_id_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_id_drydock_sync();
ALTER TABLE public.items DROP CONSTRAINT items_order_id_fkey;
ALTER TABLE public.orders DROP COLUMN id;
ALTER TABLE public.orders RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey_drydock_new;
ALTER TABLE public.items ADD CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_order_id_fkey;

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.items, public.products IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_products_id_drydock_sync ON public.products;
DROP FUNCTION public.zz_products_id_drydock_sync();
ALTER TABLE public.items DROP CONSTRAINT items_product_id_fkey;
ALTER TABLE public.products DROP COLUMN id;
ALTER TABLE public.products RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.products ADD CONSTRAINT products_pkey PRIMARY KEY USING INDEX products_pkey_drydock_new;
ALTER TABLE public.items ADD CONSTRAINT items_product_id_fkey FOREIGN KEY (product_id) REFERENCES public.products(id) NOT VALID;
COMMIT;

ALTER TABLE public.items VALIDATE CONSTRAINT items_product_id_fkey;
