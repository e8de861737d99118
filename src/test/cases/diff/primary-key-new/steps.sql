\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_a_drydock_set CHECK (a IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_a_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_a_drydock_set;
ALTER TABLE public.t ADD CONSTRAINT t_b_drydock_set CHECK (b IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_b_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN b SET NOT NULL;
ALTER TABLE public.t DROP CONSTRAINT t_b_drydock_set;
COMMIT;

CREATE UNIQUE INDEX CONCURRENTLY t_pkey ON public.t (a, b);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;
COMMIT;
