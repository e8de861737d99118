\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SEQUENCE public.t_a_seq RENAME TO t_a_seq_drydock_old;
CREATE SEQUENCE public.t_a_seq AS integer;
SELECT pg_catalog.setval('public.t_a_seq', last_value, is_called) FROM public.t_a_seq_drydock_old;
ALTER SEQUENCE public.t_a_seq OWNED BY public.t.a;
ALTER TABLE public.t ALTER COLUMN a DROP IDENTITY;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT nextval('public.t_a_seq'::regclass);
COMMIT;
