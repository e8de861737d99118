\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ADD CONSTRAINT e_at_drydock_set CHECK (at IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.e VALIDATE CONSTRAINT e_at_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ALTER COLUMN at SET NOT NULL;
ALTER TABLE public.e DROP CONSTRAINT e_at_drydock_set;
ALTER TABLE public.e ADD CONSTRAINT e_id_drydock_set CHECK (id IS NOT NULL) NOT VALID;
COMMIT;

ALTER TABLE public.e VALIDATE CONSTRAINT e_id_drydock_set;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ALTER COLUMN id SET NOT NULL;
ALTER TABLE public.e DROP CONSTRAINT e_id_drydock_set;
ALTER TABLE public.e ADD CONSTRAINT e_pkey PRIMARY KEY (id, at);
CREATE TABLE public.e1 (
    id integer NOT NULL,
    at integer NOT NULL,
    CONSTRAINT e1_pkey PRIMARY KEY (id, at)
)
PARTITION BY LIST (id);
ALTER TABLE public.e ATTACH PARTITION public.e1 FOR VALUES FROM (0) TO (10);
CREATE TABLE public.e1a (
    id integer NOT NULL,
    at integer NOT NULL,
    CONSTRAINT e1a_pkey PRIMARY KEY (id, at)
);
ALTER TABLE public.e1 ATTACH PARTITION public.e1a FOR VALUES IN (1, 2);
CREATE TABLE public.e1b (
    id integer NOT NULL,
    at integer NOT NULL,
    CONSTRAINT e1b_pkey PRIMARY KEY (id, at)
);
ALTER TABLE public.e1 ATTACH PARTITION public.e1b DEFAULT;
CREATE INDEX e_at ON ONLY public.e USING btree (at);
CREATE INDEX e1_at_idx ON ONLY public.e1 USING btree (at);
ALTER INDEX public.e_at ATTACH PARTITION public.e1_at_idx;
CREATE INDEX e1a_at_idx ON public.e1a USING btree (at);
ALTER INDEX public.e1_at_idx ATTACH PARTITION public.e1a_at_idx;
CREATE INDEX e1b_at_idx ON public.e1b USING btree (at);
ALTER INDEX public.e1_at_idx ATTACH PARTITION public.e1b_at_idx;
COMMIT;
