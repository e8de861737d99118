\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.new_parent (
    a integer
);
ALTER TABLE public.child INHERIT public.new_parent;
ALTER TABLE public.child NO INHERIT public.old_parent;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TABLE public.old_parent;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.child DROP COLUMN extra;
COMMIT;
