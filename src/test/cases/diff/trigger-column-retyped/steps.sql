\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TRIGGER a ON public.t;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE TRIGGER a BEFORE UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER a;
COMMENT ON TRIGGER a ON public.t IS 'a';
COMMIT;
