\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.t_i RENAME TO t_i_drydock_old_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY t_i ON public.t USING btree (a);

-- contract

DROP INDEX CONCURRENTLY public.t_i_drydock_old_drydock_old;

DROP INDEX CONCURRENTLY public.t_i_drydock_old;
