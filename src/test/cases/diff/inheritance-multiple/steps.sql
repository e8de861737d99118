\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.q ADD COLUMN a integer;
CREATE TABLE public.c (
    z integer
)
INHERITS (public.p, public.q);
COMMIT;
