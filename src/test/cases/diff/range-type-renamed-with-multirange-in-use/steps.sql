\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION public.empty(public.spans);
ALTER FUNCTION public.spans() RENAME TO spans_drydock_old;
ALTER TYPE public.spans RENAME TO spans_drydock_old;
ALTER TABLE public.t DROP COLUMN d;
DROP VIEW public.v;
CREATE TYPE public.stretch AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = public.spans);
ALTER TABLE public.t ALTER COLUMN a DROP DEFAULT;
ALTER TABLE public.t ALTER COLUMN a TYPE public.spans USING a::text::public.spans;
ALTER TABLE public.t ALTER COLUMN a SET DEFAULT '{[1,2)}'::public.spans;
ALTER TABLE public.t ALTER COLUMN c TYPE public.spans[] USING c::text[]::public.spans[];
CREATE OR REPLACE FUNCTION public.empty(public.spans)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT isempty($1)$function$;
ALTER TABLE public.t ADD COLUMN d public.spans GENERATED ALWAYS AS ((a * a)) STORED;
CREATE VIEW public.v AS
 SELECT t.a,
    lower(t.c[1]) AS l
   FROM public.t;
ALTER DOMAIN public.filled RENAME TO filled_drydock_old;
CREATE DOMAIN public.filled AS public.spans
    CONSTRAINT filled_check CHECK ((NOT isempty(VALUE)));
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.f ALTER COLUMN f TYPE public.filled USING f::text::public.filled;
DROP DOMAIN public.filled_drydock_old;
ALTER TYPE public.pair RENAME TO pair_drydock_old;
CREATE TYPE public.pair AS (one public.spans, other integer);
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p ALTER COLUMN pair TYPE public.pair USING pair::text::public.pair;
DROP TYPE public.pair_drydock_old;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN b TYPE public.stretch USING b::text::public.stretch;
DROP TYPE public.span;
COMMIT;
