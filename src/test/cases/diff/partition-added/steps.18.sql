\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.e_2026 (
    id bigint,
    at date CONSTRAINT e_at_not_null NOT NULL
);
CREATE INDEX e_2026_at_idx ON public.e_2026 USING btree (at);
ALTER TABLE public.e ATTACH PARTITION public.e_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
COMMIT;
