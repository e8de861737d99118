\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY k_drydock_new ON public.t (a) INCLUDE (b);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT k;
ALTER TABLE public.t ADD CONSTRAINT k UNIQUE USING INDEX k_drydock_new;
COMMIT;
