\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t CLUSTER ON t_a;
ALTER TABLE public.u CLUSTER ON u_b;
COMMIT;
