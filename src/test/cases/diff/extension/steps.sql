\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE EXTENSION citext WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'text without case';
CREATE TABLE public.t (
    email public.citext
);
COMMIT;
