\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
ALTER TYPE public.p RENAME TO p_drydock_old;
CREATE TYPE public.p AS (b text, a bigint, d date);
COMMENT ON COLUMN public.p.a IS 'a';
COMMENT ON TYPE public.p IS 'p';
ALTER TABLE public.t ALTER COLUMN x DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN x TYPE public.p USING CASE WHEN x IS DISTINCT FROM NULL THEN ROW((x).b::text, (x).a::bigint, NULL)::public.p END;
ALTER TABLE public.t ALTER COLUMN x SET DEFAULT ROW('x'::text, (1)::bigint, NULL::date);
CREATE VIEW public.v AS
 SELECT x
   FROM public.t;
DROP TYPE public.p_drydock_old;
COMMIT;
