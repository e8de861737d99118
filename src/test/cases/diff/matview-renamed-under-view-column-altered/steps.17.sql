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
CREATE MATERIALIZED VIEW public.renamed AS
 SELECT a,
    b
   FROM public.t;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW public.v AS
 SELECT a
   FROM public.renamed;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.m;
COMMIT;
