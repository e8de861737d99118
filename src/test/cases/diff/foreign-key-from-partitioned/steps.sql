\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p(a) NOT VALID;
COMMIT;

ALTER TABLE public.e1 VALIDATE CONSTRAINT f;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.p(a);
COMMIT;
