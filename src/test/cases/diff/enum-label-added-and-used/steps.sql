\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

ALTER TYPE public.mood ADD VALUE 'z' BEFORE 'a';

ALTER TYPE public.mood ADD VALUE 'b' AFTER 'a';

ALTER TYPE public.mood ADD VALUE 'd' AFTER 'c';

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN m SET DEFAULT 'b'::public.mood;
COMMIT;

CREATE INDEX CONCURRENTLY i ON public.t USING btree (m) WHERE (m = 'z'::public.mood);

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE VIEW public.v AS
 SELECT 'b'::public.mood AS m;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT k CHECK ((m <> 'd'::public.mood)) NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT k;
