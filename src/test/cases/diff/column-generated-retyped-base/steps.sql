\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t DROP COLUMN g;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
ALTER TABLE public.t ADD COLUMN g bigint GENERATED ALWAYS AS ((a + 1)) STORED;
ALTER TABLE public.t ADD CONSTRAINT k CHECK ((g > 0)) NOT VALID;
CREATE INDEX t_g ON public.t USING btree (g);
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT k;
