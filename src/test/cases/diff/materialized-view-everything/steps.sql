\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW public.m SET (fillfactor=60);
ALTER MATERIALIZED VIEW public.m RESET (toast.autovacuum_enabled);
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET STATISTICS 5;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN a SET (n_distinct=4);
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET STORAGE EXTERNAL;
ALTER MATERIALIZED VIEW public.m ALTER COLUMN b SET COMPRESSION pglz;
REFRESH MATERIALIZED VIEW public.m;
COMMENT ON COLUMN public.m.a IS 'a';
COMMENT ON INDEX public.m_a IS 'ia';
ALTER MATERIALIZED VIEW public.m CLUSTER ON m_b;
COMMIT;
