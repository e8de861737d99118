\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.y;
DROP VIEW public.x;
CREATE TABLE public.x (
    a integer
);
CREATE VIEW public.y AS
 SELECT a
   FROM public.x;
COMMIT;
