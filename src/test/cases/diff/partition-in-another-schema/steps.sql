\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE old.e (
    id integer,
    at integer
);
ALTER TABLE public.e ATTACH PARTITION old.e FOR VALUES FROM (0) TO (10);
CREATE INDEX e_id ON ONLY public.e USING btree (id);
CREATE INDEX e_id_idx ON old.e USING btree (id);
ALTER INDEX public.e_id ATTACH PARTITION old.e_id_idx;
COMMIT;
