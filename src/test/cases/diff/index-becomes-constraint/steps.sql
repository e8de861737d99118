\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

DROP INDEX CONCURRENTLY public.t_a_key;

CREATE UNIQUE INDEX CONCURRENTLY t_a_key ON public.t (a);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_key;
COMMIT;
