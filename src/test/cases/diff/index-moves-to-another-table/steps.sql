\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.i;
COMMIT;

CREATE INDEX CONCURRENTLY i ON public.u USING btree (a);
