\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.i ALTER COLUMN 2 SET STATISTICS 300;
ALTER INDEX public.j ALTER COLUMN 1 SET STATISTICS -1;
COMMIT;

CREATE INDEX CONCURRENTLY k ON public.t USING btree (((a + 2)));

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.k ALTER COLUMN 1 SET STATISTICS 9;
COMMIT;
