\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ALTER COLUMN id SET DEFAULT 7;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ALTER COLUMN id SET NOT NULL;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY e1_id_key ON public.e1 (id);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ADD CONSTRAINT e1_id_key UNIQUE USING INDEX e1_id_key;
ALTER TABLE public.e1 ADD CONSTRAINT own CHECK ((id > 0)) NOT VALID;
COMMIT;

ALTER TABLE public.e1 VALIDATE CONSTRAINT own;
