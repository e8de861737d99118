\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ADD CONSTRAINT e_id_not_null NOT NULL id NOT VALID;
COMMIT;

ALTER TABLE public.e VALIDATE CONSTRAINT e_id_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e DROP CONSTRAINT e_pkey;
ALTER TABLE public.e ADD CONSTRAINT e_pkey PRIMARY KEY (at, id);
COMMIT;
