\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t RENAME COLUMN n TO m;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
ALTER TABLE public.t ALTER COLUMN m TYPE bigint;
CREATE VIEW public.v AS
 SELECT t.m AS n
   FROM public.t;
COMMIT;
