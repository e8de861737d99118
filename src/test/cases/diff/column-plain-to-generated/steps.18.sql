\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW public.v;
ALTER TABLE public.t DROP COLUMN g;
ALTER TABLE public.t ADD COLUMN g integer GENERATED ALWAYS AS ((a + 1)) STORED;
CREATE VIEW public.v AS
 SELECT g
   FROM public.t;
COMMIT;

CREATE INDEX CONCURRENTLY t_g ON public.t USING btree (g);
