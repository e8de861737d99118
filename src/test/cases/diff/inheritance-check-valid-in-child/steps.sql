\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.grandchild (
    more date
)
INHERITS (public.child);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parent ADD CONSTRAINT above_zero CHECK ((id > 0)) NOT VALID;
COMMIT;

ALTER TABLE public.child VALIDATE CONSTRAINT above_zero;

ALTER TABLE public.grandchild VALIDATE CONSTRAINT above_zero;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.parent DROP CONSTRAINT positive;
COMMIT;
