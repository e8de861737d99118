\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION public.f();
CREATE OR REPLACE PROCEDURE public.f()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
COMMIT;
