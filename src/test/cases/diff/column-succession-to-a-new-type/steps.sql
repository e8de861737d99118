\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TYPE public.state AS ENUM ('new', 'paid');
CREATE DOMAIN public.short AS character varying(40)
    CONSTRAINT short_check CHECK (((VALUE)::text <> ''::text));
ALTER TABLE public.orders ADD COLUMN state_drydock_new public.state;
CREATE FUNCTION public.zz_orders_state_drydock_sync() RETURNS trigger
LANGUAGE plpgsql SET search_path = '' SET timezone FROM CURRENT AS $sync$
BEGIN
    NEW.state_drydock_new := NEW.state::public.state;
    RETURN NEW;
END
$sync$;
CREATE TRIGGER zz_orders_state_drydock_sync BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.zz_orders_state_drydock_sync();
ALTER TABLE public.orders ENABLE ALWAYS TRIGGER zz_orders_state_drydock_sync;
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
        SET state_drydock_new = state::public.state
        WHERE (id) >= (here_1) AND (next_1 IS NULL OR (id) < (next_1)) AND (state_drydock_new IS NULL AND state IS NOT NULL);
        COMMIT;
        here_1 := next_1;
    END LOOP;
END
$backfill$;
SET search_path = pg_catalog;

CREATE INDEX CONCURRENTLY orders_state_drydock_new ON public.orders USING btree (state_drydock_new);

ANALYZE public.orders (state_drydock_new);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.orders ALTER COLUMN code TYPE public.short;
LOCK TABLE public.orders IN ACCESS EXCLUSIVE MODE;
DROP TRIGGER zz_orders_state_drydock_sync ON public.orders;
DROP FUNCTION public.zz_orders_state_drydock_sync();
ALTER TABLE public.orders DROP COLUMN state;
ALTER TABLE public.orders RENAME COLUMN state_drydock_new TO state;
ALTER TABLE public.orders ALTER COLUMN state SET DEFAULT 'new'::public.state;
ALTER INDEX public.orders_state_drydock_new RENAME TO orders_state;
ALTER TABLE public.orders ALTER COLUMN total TYPE numeric(14,2);
COMMIT;
