\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON CONSTRAINT t_a_not_null ON public.t IS 'a';
COMMENT ON CONSTRAINT t_b_not_null ON public.t IS NULL;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_c_not_null NOT NULL c NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_c_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON CONSTRAINT t_c_not_null ON public.t IS 'c';
COMMIT;
