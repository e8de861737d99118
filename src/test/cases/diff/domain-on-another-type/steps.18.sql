\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
ALTER DOMAIN public.d RENAME TO d_drydock_old;
CREATE DOMAIN public.d AS bigint
    CONSTRAINT pos CHECK ((VALUE > 0));
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::integer::public.d;
CREATE VIEW public.v AS
 SELECT a
   FROM public.t;
DROP DOMAIN public.d_drydock_old;
COMMIT;
