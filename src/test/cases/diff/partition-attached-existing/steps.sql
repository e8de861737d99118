\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE INDEX CONCURRENTLY e1_at_idx ON public.e1 USING btree (at);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0) TO (10);
COMMIT;
