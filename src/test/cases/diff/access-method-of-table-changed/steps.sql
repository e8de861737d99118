\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.t SET ACCESS METHOD heap2;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW shop.m SET ACCESS METHOD heap2;
COMMIT;
