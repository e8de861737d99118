\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.c DROP CONSTRAINT c_p;
ALTER TABLE public.c ADD CONSTRAINT c_p FOREIGN KEY (p) REFERENCES public.p(id) ON UPDATE CASCADE ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED NOT VALID;
COMMIT;

ALTER TABLE public.c VALIDATE CONSTRAINT c_p;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.c ADD CONSTRAINT c_q FOREIGN KEY (q) REFERENCES public.p(id) MATCH FULL NOT VALID;
COMMIT;

ALTER TABLE public.c VALIDATE CONSTRAINT c_q;
