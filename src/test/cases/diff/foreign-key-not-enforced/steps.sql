\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER CONSTRAINT f NOT DEFERRABLE NOT ENFORCED;
ALTER TABLE public.t DROP CONSTRAINT g;
ALTER TABLE public.t ADD CONSTRAINT g FOREIGN KEY (b) REFERENCES public.p(a) ON DELETE CASCADE NOT ENFORCED;
COMMIT;
