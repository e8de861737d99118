\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.t_i RENAME TO t_i_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY t_i ON public.t USING btree (a DESC NULLS LAST) INCLUDE (b) WITH (fillfactor=70);

-- contract

DROP INDEX CONCURRENTLY public.t_i_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON INDEX public.t_i IS 'two';
COMMIT;
