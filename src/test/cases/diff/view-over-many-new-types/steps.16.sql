\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.lines ADD COLUMN id_drydock_new bigint;
CREATE FUNCTION public.zz_lines_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.id_drydock_new := NEW.id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_lines_id_drydock_sync BEFORE INSERT OR UPDATE ON public.lines
    FOR EACH ROW EXECUTE FUNCTION public.zz_lines_id_drydock_sync();
ALTER TABLE public.lines ENABLE ALWAYS TRIGGER zz_lines_id_drydock_sync;
ALTER TABLE public.lines ADD COLUMN order_id_drydock_new bigint;
CREATE FUNCTION public.zz_lines_order_id_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.order_id_drydock_new := NEW.order_id;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_lines_order_id_drydock_sync BEFORE INSERT OR UPDATE ON public.lines
    FOR EACH ROW EXECUTE FUNCTION public.zz_lines_order_id_drydock_sync();
ALTER TABLE public.lines ENABLE ALWAYS TRIGGER zz_lines_order_id_drydock_sync;
ALTER TABLE public.lines ADD COLUMN price_drydock_new bigint;
CREATE FUNCTION public.zz_lines_price_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.price_drydock_new := NEW.price;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_lines_price_drydock_sync BEFORE INSERT OR UPDATE ON public.lines
    FOR EACH ROW EXECUTE FUNCTION public.zz_lines_price_drydock_sync();
ALTER TABLE public.lines ENABLE ALWAYS TRIGGER zz_lines_price_drydock_sync;
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
ALTER TABLE public.orders ADD COLUMN qty_drydock_new bigint;
CREATE FUNCTION public.zz_orders_qty_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.qty_drydock_new := NEW.qty;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_qty_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_qty_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_qty_drydock_sync;
ALTER TABLE public.orders ADD COLUMN total_drydock_new bigint;
CREATE FUNCTION public.zz_orders_total_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.total_drydock_new := NEW.total;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_total_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_total_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_total_drydock_sync;
COMMIT;

-- backfill

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.lines.id%TYPE;
    next_1 public.lines.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.lines ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.lines WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.lines
        SET id_drydock_new = id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (id_drydock_new IS NULL AND id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE UNIQUE INDEX CONCURRENTLY lines_pkey_drydock_new ON public.lines (id_drydock_new);

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.lines.id%TYPE;
    next_1 public.lines.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.lines ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.lines WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.lines
        SET order_id_drydock_new = order_id
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (order_id_drydock_new IS NULL AND order_id IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

RESET search_path;
DO $backfill$
DECLARE
    here_1 public.lines.id%TYPE;
    next_1 public.lines.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.lines ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.lines WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.lines
        SET price_drydock_new = price
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (price_drydock_new IS NULL AND price IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.lines (price_drydock_new);

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
    here_1 public.orders.id%TYPE;
    next_1 public.orders.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.orders ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.orders WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.orders
        SET qty_drydock_new = qty
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (qty_drydock_new IS NULL AND qty IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.orders (qty_drydock_new);

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
        SET total_drydock_new = total
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (total_drydock_new IS NULL AND total IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.orders (total_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.lines ADD CONSTRAINT lines_id_drydock_new_drydock_set CHECK (id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.lines VALIDATE CONSTRAINT lines_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.lines ALTER COLUMN id_drydock_new SET NOT NULL;
ALTER TABLE public.lines DROP CONSTRAINT lines_id_drydock_new_drydock_set;
COMMIT;

ANALYZE public.lines (id_drydock_new);

BEGIN;
SET LOCAL lock_timeout = '2s';
LOCK TABLE public.lines IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lines_id_drydock_sync ON public.lines;
DROP FUNCTION public.zz_lines_id_drydock_sync();
ALTER TABLE public.lines DROP COLUMN id;
ALTER TABLE public.lines RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.lines ADD CONSTRAINT lines_pkey PRIMARY KEY USING INDEX lines_pkey_drydock_new;
ALTER TABLE public.lines ADD CONSTRAINT lines_order_id_drydock_new_drydock_set CHECK (order_id_drydock_new IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.lines VALIDATE CONSTRAINT lines_order_id_drydock_new_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.lines ALTER COLUMN order_id_drydock_new SET NOT NULL;
ALTER TABLE public.lines DROP CONSTRAINT lines_order_id_drydock_new_drydock_set;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.lines ADD CONSTRAINT lines_order_id_fkey_drydock_new FOREIGN KEY (order_id_drydock_new) REFERENCES public.orders(id) NOT VALID;
COMMIT;

ALTER TABLE public.lines VALIDATE CONSTRAINT lines_order_id_fkey_drydock_new;

ANALYZE public.lines (order_id_drydock_new);

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
DROP VIEW public.larger;
DROP VIEW public.large;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_qty_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_qty_drydock_sync();
ALTER TABLE public.orders DROP COLUMN qty;
ALTER TABLE public.orders RENAME COLUMN qty_drydock_new TO qty;
DROP VIEW public.priced;
LOCK TABLE public.lines, public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lines_order_id_drydock_sync ON public.lines;
DROP FUNCTION public.zz_lines_order_id_drydock_sync();
ALTER TABLE public.lines DROP COLUMN order_id;
ALTER TABLE public.lines RENAME COLUMN order_id_drydock_new TO order_id;
ALTER TABLE public.lines RENAME CONSTRAINT lines_order_id_fkey_drydock_new TO lines_order_id_fkey;
LOCK TABLE public.lines IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_lines_price_drydock_sync ON public.lines;
DROP FUNCTION public.zz_lines_price_drydock_sync();
ALTER TABLE public.lines DROP COLUMN price;
ALTER TABLE public.lines RENAME COLUMN price_drydock_new TO price;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_customer_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_customer_drydock_sync();
ALTER TABLE public.orders DROP COLUMN customer;
ALTER TABLE public.orders RENAME COLUMN customer_drydock_new TO customer;
LOCK TABLE public.lines, public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_id_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_id_drydock_sync();
ALTER TABLE public.lines DROP CONSTRAINT lines_order_id_fkey;
ALTER TABLE public.orders DROP COLUMN id;
ALTER TABLE public.orders RENAME COLUMN id_drydock_new TO id;
ALTER TABLE public.orders ADD CONSTRAINT orders_pkey PRIMARY KEY USING INDEX orders_pkey_drydock_new;
ALTER TABLE public.lines ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) NOT VALID;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_total_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_total_drydock_sync();
ALTER TABLE public.orders DROP COLUMN total;
ALTER TABLE public.orders RENAME COLUMN total_drydock_new TO total;
CREATE VIEW public.large AS
 SELECT id,
    total,
    qty
   FROM public.orders
  WHERE (total > 10);
CREATE VIEW public.larger AS
 SELECT id,
    total,
    qty
   FROM public.large
  WHERE (qty > 3);
CREATE VIEW public.priced AS
 SELECT o.customer,
    o.total,
    l.price
   FROM (public.orders o
     JOIN public.lines l ON ((l.order_id = o.id)));
GRANT SELECT ON TABLE public.priced TO PUBLIC;
COMMIT;

ALTER TABLE public.lines VALIDATE CONSTRAINT lines_order_id_fkey;
