\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.i RENAME TO i_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY i ON public.t USING btree (a DESC, b COLLATE "C");

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.j RENAME TO j_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY j ON public.t USING btree (a);

-- contract

DROP INDEX CONCURRENTLY public.i_drydock_old;

DROP INDEX CONCURRENTLY public.j_drydock_old;
