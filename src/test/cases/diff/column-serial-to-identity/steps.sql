\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
ALTER SEQUENCE public.t_a_seq RENAME TO t_a_seq_drydock_old;
ALTER TABLE public.t ALTER COLUMN a ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval('public.t_a_seq', last_value, is_called) FROM public.t_a_seq_drydock_old;
DROP SEQUENCE public.t_a_seq_drydock_old;
COMMIT;
