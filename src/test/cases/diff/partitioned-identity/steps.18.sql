\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.e2 (
    id integer CONSTRAINT e_id_not_null NOT NULL,
    at integer
);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ADD CONSTRAINT e_id_not_null NOT NULL id NOT VALID;
COMMIT;

ALTER TABLE public.e VALIDATE CONSTRAINT e_id_not_null;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.e ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
ALTER TABLE public.e ATTACH PARTITION public.e2 FOR VALUES FROM (10) TO (20);
COMMIT;
