\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e DETACH PARTITION public.p;
ALTER TABLE public.f ATTACH PARTITION public.p FOR VALUES FROM (0) TO (10);
COMMIT;
