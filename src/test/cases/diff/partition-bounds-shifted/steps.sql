\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e DETACH PARTITION public.e1;
ALTER TABLE public.e DETACH PARTITION public.e2;
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0) TO (20);
ALTER TABLE public.e ATTACH PARTITION public.e2 FOR VALUES FROM (20) TO (30);
COMMIT;
