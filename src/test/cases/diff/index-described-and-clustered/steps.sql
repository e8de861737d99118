\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.i RENAME TO i_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY i ON public.t USING btree (a, b);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t CLUSTER ON i;
COMMIT;

-- contract

DROP INDEX CONCURRENTLY public.i_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON INDEX public.i IS 'one';
COMMIT;
