\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE DOMAIN public.d2 AS public.d1 DEFAULT 3
    CONSTRAINT d2_check CHECK (((VALUE)::integer < 100));
ALTER TABLE public.t ADD COLUMN b public.d2[];
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a TYPE public.d2;
COMMIT;
