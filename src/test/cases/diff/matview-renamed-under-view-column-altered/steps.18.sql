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
CREATE MATERIALIZED VIEW public.renamed AS
 SELECT a,
    b
   FROM public.t;
CREATE OR REPLACE VIEW public.v AS
 SELECT a
   FROM public.renamed;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP MATERIALIZED VIEW public.m;
COMMIT;
