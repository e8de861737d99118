\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t SET UNLOGGED;
ALTER TABLE public.t SET (autovacuum_enabled=false, fillfactor=70);
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.u REPLICA IDENTITY USING INDEX u_a;
COMMIT;
