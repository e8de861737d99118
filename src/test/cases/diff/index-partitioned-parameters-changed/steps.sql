\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e_id RENAME TO e_id_drydock_old;
ALTER INDEX public.e1_id_idx RENAME TO e1_id_idx_drydock_old;
ALTER INDEX public.e1a_id_idx RENAME TO e1a_id_idx_drydock_old;
CREATE INDEX e_id ON ONLY public.e USING btree (id) WITH (fillfactor=60);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE INDEX e1_id_idx ON ONLY public.e1 USING btree (id) WITH (fillfactor=60);
ALTER INDEX public.e_id ATTACH PARTITION public.e1_id_idx;
COMMIT;

CREATE INDEX CONCURRENTLY e1a_id_idx ON public.e1a USING btree (id) WITH (fillfactor=60);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e1_id_idx ATTACH PARTITION public.e1a_id_idx;
DROP INDEX public.e_id_drydock_old;
COMMIT;
