\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY t_a_key_drydock_new ON public.t (a);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.t_a_key;
ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_key_drydock_new;
COMMIT;
