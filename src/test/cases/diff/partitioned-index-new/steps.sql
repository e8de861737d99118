\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE INDEX e_id ON ONLY public.e USING btree (id);
COMMIT;

CREATE INDEX CONCURRENTLY e_2025_id_idx ON public.e_2025 USING btree (id);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e_id ATTACH PARTITION public.e_2025_id_idx;
COMMIT;

CREATE INDEX CONCURRENTLY e_2026_id_idx ON public.e_2026 USING btree (id);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.e_id ATTACH PARTITION public.e_2026_id_idx;
COMMIT;
