\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

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
DROP MATERIALIZED VIEW public.quantities;
DROP MATERIALIZED VIEW public.totals;
DROP VIEW public.large;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_total_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_total_drydock_sync();
ALTER TABLE public.orders DROP COLUMN total;
ALTER TABLE public.orders RENAME COLUMN total_drydock_new TO total;
CREATE VIEW public.large AS
 SELECT id,
    total
   FROM public.orders
  WHERE (total > 10);
CREATE MATERIALIZED VIEW public.quantities AS
 SELECT qty,
    max(total) AS total
   FROM public.orders
  GROUP BY qty;
CREATE MATERIALIZED VIEW public.totals AS
 SELECT sum(total) AS total
   FROM public.large;
COMMIT;
