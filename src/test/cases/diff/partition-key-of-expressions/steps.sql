\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.e (
    id integer,
    at integer,
    n text
)
PARTITION BY RANGE (public.f(at), n COLLATE "C" text_pattern_ops, ((id + 1)));
CREATE TABLE public.e1 (
    id integer,
    at integer,
    n text
);
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0, MINVALUE, MINVALUE) TO (1, MAXVALUE, MAXVALUE);
COMMIT;
