\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

CREATE UNIQUE INDEX CONCURRENTLY k ON public.t (a) INCLUDE (b) WITH (fillfactor=50);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT k UNIQUE USING INDEX k DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE public.t ADD CONSTRAINT t_box_excl EXCLUDE USING gist (box(point((a)::double precision, (a)::double precision), point((b)::double precision, (b)::double precision)) WITH &&) WITH (fillfactor=60) WHERE ((a > 0));
COMMIT;
