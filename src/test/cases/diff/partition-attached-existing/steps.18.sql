\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 RENAME CONSTRAINT e1_at_not_null TO e_at_not_null;
ALTER TABLE public.e1 RENAME CONSTRAINT e1_id_not_null TO e_id_not_null;
COMMIT;

CREATE INDEX CONCURRENTLY e1_at_idx ON public.e1 USING btree (at);

-- contract

CREATE UNIQUE INDEX CONCURRENTLY e1_pkey_drydock_new ON public.e1 (id, at);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e1 ADD CONSTRAINT e1_pkey PRIMARY KEY USING INDEX e1_pkey_drydock_new;
ALTER TABLE public.e1 ADD CONSTRAINT e1_bounds_drydock_set CHECK (at IS NOT NULL AND at >= 0 AND at < 10) NOT VALID;
COMMIT;

ALTER TABLE public.e1 VALIDATE CONSTRAINT e1_bounds_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0) TO (10);
ALTER TABLE public.e1 DROP CONSTRAINT e1_bounds_drydock_set;
COMMIT;
