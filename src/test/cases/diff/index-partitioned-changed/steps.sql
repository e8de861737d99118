\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e_id RENAME TO e_id_drydock_old;
CREATE INDEX e_id ON ONLY public.e USING btree (id, at);
COMMIT;

CREATE INDEX CONCURRENTLY e1_id_at_idx ON public.e1 USING btree (id, at);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e_id ATTACH PARTITION public.e1_id_at_idx;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.e_id_drydock_old;
COMMIT;
