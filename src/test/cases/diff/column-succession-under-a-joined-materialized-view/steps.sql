\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ADD COLUMN number_drydock_new bigint;
CREATE FUNCTION public.zz_orders_number_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.number_drydock_new := NEW.number;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_number_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_number_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_number_drydock_sync;
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
        SET number_drydock_new = number
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (number_drydock_new IS NULL AND number IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

ANALYZE public.orders (number_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.billed;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_number_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_number_drydock_sync();
ALTER TABLE public.orders DROP COLUMN number;
ALTER TABLE public.orders RENAME COLUMN number_drydock_new TO number;
CREATE MATERIALIZED VIEW public.billed AS
 SELECT orders.number,
    orders.total
   FROM (public.orders
     JOIN public.bills USING (number));
COMMIT;
