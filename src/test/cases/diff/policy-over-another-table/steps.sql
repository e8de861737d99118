\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.u ADD COLUMN ok boolean;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.u ALTER COLUMN a TYPE bigint;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE POLICY p ON public.t
    USING ((EXISTS ( SELECT 1
   FROM public.u
  WHERE ((u.a = t.a) AND u.ok))));
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE POLICY q ON public.u
    USING ((a IN ( SELECT t.a
   FROM public.t)));
COMMIT;
