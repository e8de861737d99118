\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX public.i SET (deduplicate_items=off);
ALTER INDEX public.i RESET (fillfactor);
ALTER INDEX public.j RESET (fastupdate);
COMMIT;
