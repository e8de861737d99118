\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.h0 (
    a integer
);
ALTER TABLE public.h ATTACH PARTITION public.h0 FOR VALUES WITH (modulus 2, remainder 0);
CREATE TABLE public.h1 (
    a integer
);
ALTER TABLE public.h ATTACH PARTITION public.h1 FOR VALUES WITH (modulus 2, remainder 1);
CREATE TABLE public.l1 (
    a text,
    b integer
);
ALTER TABLE public.l ATTACH PARTITION public.l1 FOR VALUES IN ('x', NULL);
CREATE TABLE public.ld (
    a text,
    b integer
);
ALTER TABLE public.l ATTACH PARTITION public.ld DEFAULT;
COMMIT;
