\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE INDEX words ON ONLY public.measured USING btree (word);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TABLE public.quarter;
CREATE INDEX half_word_idx ON ONLY public.half USING btree (word);
ALTER INDEX public.words ATTACH PARTITION public.half_word_idx;
COMMIT;
