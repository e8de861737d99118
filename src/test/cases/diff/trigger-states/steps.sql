\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ENABLE REPLICA TRIGGER a;
ALTER TABLE public.t ENABLE TRIGGER b;
COMMENT ON TRIGGER b ON public.t IS 'b';
ALTER TABLE public.t ENABLE TRIGGER c;
CREATE TRIGGER d AFTER DELETE ON public.t FOR EACH STATEMENT EXECUTE FUNCTION public.f();
ALTER TABLE public.t DISABLE TRIGGER d;
COMMIT;
