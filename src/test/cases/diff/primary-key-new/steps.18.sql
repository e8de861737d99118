\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_a_not_null NOT NULL a NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_a_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_b_not_null NOT NULL b NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT t_b_not_null;

CREATE UNIQUE INDEX CONCURRENTLY t_pkey ON public.t (a, b);

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_pkey;
COMMIT;
