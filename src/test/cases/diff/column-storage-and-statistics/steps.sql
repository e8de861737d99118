\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTERNAL;
ALTER TABLE public.t ALTER COLUMN b SET COMPRESSION pglz;
ALTER TABLE public.t ALTER COLUMN c SET STATISTICS 500;
ALTER TABLE public.t ALTER COLUMN c SET (n_distinct=10);
COMMIT;
