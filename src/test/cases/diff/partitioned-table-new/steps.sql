\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.e (
    id bigint NOT NULL,
    at date NOT NULL,
    CONSTRAINT e_pkey PRIMARY KEY (id, at)
)
PARTITION BY RANGE (at);
CREATE TABLE public.e_2025 (
    id bigint NOT NULL,
    at date NOT NULL,
    CONSTRAINT e_2025_pkey PRIMARY KEY (id, at)
);
ALTER TABLE public.e ATTACH PARTITION public.e_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE public.e_rest (
    id bigint NOT NULL,
    at date NOT NULL,
    CONSTRAINT e_rest_pkey PRIMARY KEY (id, at)
);
ALTER TABLE public.e ATTACH PARTITION public.e_rest DEFAULT;
CREATE INDEX e_at ON ONLY public.e USING btree (at);
CREATE INDEX e_2025_at_idx ON public.e_2025 USING btree (at);
ALTER INDEX public.e_at ATTACH PARTITION public.e_2025_at_idx;
CREATE INDEX e_rest_at_idx ON public.e_rest USING btree (at);
ALTER INDEX public.e_at ATTACH PARTITION public.e_rest_at_idx;
COMMIT;
