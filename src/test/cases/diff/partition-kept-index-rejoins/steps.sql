\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.new_parent (
    k integer,
    word text
)
PARTITION BY HASH (k);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.old_parent DETACH PARTITION public.part;
DROP TABLE public.old_parent;
ALTER TABLE public.new_parent ATTACH PARTITION public.part FOR VALUES WITH (modulus 4, remainder 0);
CREATE INDEX words ON ONLY public.new_parent USING btree (word);
ALTER INDEX public.words ATTACH PARTITION public.part_word_idx;
COMMIT;
