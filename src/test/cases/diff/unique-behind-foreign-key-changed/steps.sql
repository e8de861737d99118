\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY k_drydock_new ON public.p (a) INCLUDE (b);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT f;
ALTER TABLE public.p DROP CONSTRAINT k;
ALTER TABLE public.p ADD CONSTRAINT k UNIQUE USING INDEX k_drydock_new;
ALTER TABLE public.t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p(a) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT f;
