\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN c DROP NOT NULL;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ADD CONSTRAINT na NOT NULL a NOT VALID;
COMMIT;

ALTER TABLE public.t VALIDATE CONSTRAINT nb;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN d DROP NOT NULL;
ALTER TABLE public.t ADD CONSTRAINT nd NOT NULL d NOT VALID;
COMMIT;
