\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY t_pkey_drydock_new ON public.t (b);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey_drydock_new;
COMMIT;
