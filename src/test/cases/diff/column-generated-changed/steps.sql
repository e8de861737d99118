\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN s;
ALTER TABLE public.t ADD COLUMN s integer GENERATED ALWAYS AS ((a + 2)) STORED;
COMMIT;

CREATE INDEX CONCURRENTLY t_s ON public.t USING btree (s);
