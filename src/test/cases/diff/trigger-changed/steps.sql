\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DISABLE TRIGGER two;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TRIGGER one ON public.t;
CREATE TRIGGER one BEFORE INSERT OR UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.tf();
COMMENT ON TRIGGER one ON public.t IS 'first';
COMMIT;
