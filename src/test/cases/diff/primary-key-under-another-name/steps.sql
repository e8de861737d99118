\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY t_first_drydock_new ON public.t (id);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT t_second;
ALTER TABLE public.t ADD CONSTRAINT t_first PRIMARY KEY USING INDEX t_first_drydock_new;
COMMIT;
