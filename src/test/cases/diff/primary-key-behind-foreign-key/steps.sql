\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY p_pkey_drydock_new ON public.p (a) INCLUDE (b);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.c DROP CONSTRAINT c_a_fkey;
ALTER TABLE public.p DROP CONSTRAINT p_pkey;
ALTER TABLE public.p ADD CONSTRAINT p_pkey PRIMARY KEY USING INDEX p_pkey_drydock_new;
ALTER TABLE public.c ADD CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES public.p(a) NOT VALID;
COMMIT;

ALTER TABLE public.c VALIDATE CONSTRAINT c_a_fkey;
