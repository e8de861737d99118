\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.customers ADD COLUMN credit_drydock_new bigint;
CREATE FUNCTION public.zz_customers_credit_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.credit_drydock_new := NEW.credit;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_customers_credit_drydock_sync BEFORE INSERT OR UPDATE ON public.customers
    FOR EACH ROW EXECUTE FUNCTION public.zz_customers_credit_drydock_sync();
ALTER TABLE public.customers ENABLE ALWAYS TRIGGER zz_customers_credit_drydock_sync;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
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
    here_1 public.customers.id%TYPE;
    next_1 public.customers.id%TYPE;
BEGIN
    SELECT id INTO here_1 FROM public.customers ORDER BY id LIMIT 1;
    WHILE here_1 IS NOT NULL LOOP
        SELECT id INTO next_1 FROM public.customers WHERE (id) >= (here_1) ORDER BY id OFFSET 5000 LIMIT 1;
        UPDATE public.customers
        SET credit_drydock_new = credit
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (credit_drydock_new IS NULL AND credit IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.customers (credit_drydock_new);

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

CREATE MATERIALIZED VIEW public.debts_drydock_new AS
 SELECT c.name,
    ( SELECT sum(o.total_drydock_new) AS sum
           FROM public.orders o
          WHERE ((o.customer = c.id) AND (o.total_drydock_new > c.credit_drydock_new))) AS total
   FROM public.customers c
  WHERE (c.credit_drydock_new > 0);

CREATE UNIQUE INDEX debts_name_drydock_new ON public.debts_drydock_new USING btree (name);

ANALYZE public.debts_drydock_new;

CREATE MATERIALIZED VIEW public.totals_drydock_new AS
 SELECT orders.qty AS total,
    orders.total_drydock_new AS qty,
    sum(orders.total_drydock_new) OVER (PARTITION BY orders.qty ORDER BY orders.total_drydock_new) AS sum
   FROM public.orders;

CREATE INDEX totals_qty_drydock_new ON public.totals_drydock_new USING btree (qty) WHERE (qty > 0);

ANALYZE public.totals_drydock_new;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.debts;
LOCK TABLE public.customers IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_customers_credit_drydock_sync ON public.customers;
DROP FUNCTION public.zz_customers_credit_drydock_sync();
ALTER TABLE public.customers DROP COLUMN credit;
ALTER TABLE public.customers RENAME COLUMN credit_drydock_new TO credit;
DROP MATERIALIZED VIEW public.totals;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_total_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_total_drydock_sync();
ALTER TABLE public.orders DROP COLUMN total;
ALTER TABLE public.orders RENAME COLUMN total_drydock_new TO total;
ALTER MATERIALIZED VIEW public.debts_drydock_new RENAME TO debts;
ALTER INDEX public.debts_name_drydock_new RENAME TO debts_name;
GRANT SELECT ON TABLE public.debts TO PUBLIC;
ALTER MATERIALIZED VIEW public.totals_drydock_new RENAME TO totals;
ALTER INDEX public.totals_qty_drydock_new RENAME TO totals_qty;
COMMIT;
