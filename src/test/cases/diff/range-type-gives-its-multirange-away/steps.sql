\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION public.span(integer, integer) RENAME TO span_drydock_old;
ALTER FUNCTION public.span(integer, integer, text) RENAME TO span_drydock_old;
ALTER FUNCTION public.spans() RENAME TO spans_drydock_old;
ALTER TYPE public.spans RENAME TO spans_drydock_old;
ALTER TYPE public.span RENAME TO span_drydock_old;
CREATE TYPE public.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = public.other_spans);
ALTER TABLE public.t ALTER COLUMN b TYPE public.span USING b::text::public.span;
CREATE TYPE public.stretch AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = public.spans);
ALTER TABLE public.t ALTER COLUMN a TYPE public.spans USING a::text::public.spans;
DROP TYPE public.span_drydock_old;
COMMIT;
