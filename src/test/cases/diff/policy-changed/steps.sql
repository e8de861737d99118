\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP POLICY q ON public.t;
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
ALTER POLICY p ON public.t
    TO pg_monitor
    USING ((a > 1))
    WITH CHECK ((a > 2));
CREATE POLICY q ON public.t
    AS RESTRICTIVE
    FOR UPDATE
    USING ((a > 0));
COMMIT;
