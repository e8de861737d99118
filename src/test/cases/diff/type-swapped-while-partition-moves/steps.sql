\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.p DETACH PARTITION public.c;
DROP TABLE public.p;
ALTER TYPE public.e RENAME TO e_drydock_old;
CREATE TYPE public.e AS ENUM ('a', 'c');
ALTER TABLE public.c ALTER COLUMN e TYPE public.e[] USING e::text[]::public.e[];
CREATE TABLE public.q (
    k integer,
    e public.e[]
)
PARTITION BY LIST (k);
DROP TYPE public.e_drydock_old;
ALTER TABLE public.q ATTACH PARTITION public.c FOR VALUES IN (1);
COMMIT;
