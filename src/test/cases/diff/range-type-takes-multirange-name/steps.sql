\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TYPE public."a span";
CREATE TYPE public.another AS RANGE (SUBTYPE = date, MULTIRANGE_TYPE_NAME = public."many (spans)");
COMMIT;
