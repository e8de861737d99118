\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE EXTENSION citext WITH SCHEMA public VERSION '1.4';
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';
ALTER TABLE public.t ADD COLUMN name public.citext;
COMMIT;
