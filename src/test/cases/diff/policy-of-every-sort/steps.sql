\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER POLICY q ON public.t
    TO PUBLIC
    WITH CHECK ((a > 5));
CREATE POLICY s ON public.t
    AS RESTRICTIVE
    FOR UPDATE
    TO pg_monitor
    USING (true)
    WITH CHECK ((a > 9));
CREATE POLICY u ON public.t
    FOR DELETE
    USING ((a = 3));
COMMENT ON POLICY u ON public.t IS 'u';
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP POLICY p ON public.t;
CREATE POLICY p ON public.t
    FOR SELECT
    USING ((a > 0));
DROP POLICY r ON public.t;
CREATE POLICY r ON public.t
    TO pg_read_all_data, postgres
    USING ((a > 0));
COMMIT;
