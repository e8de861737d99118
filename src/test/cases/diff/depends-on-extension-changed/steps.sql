\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FUNCTION shop.f() DEPENDS ON EXTENSION pg_trgm;
ALTER PROCEDURE shop.p() DEPENDS ON EXTENSION pg_trgm;
ALTER INDEX shop.t_name DEPENDS ON EXTENSION pg_trgm;
ALTER MATERIALIZED VIEW shop.m DEPENDS ON EXTENSION pg_trgm;
ALTER TRIGGER tr ON shop.t DEPENDS ON EXTENSION pg_trgm;
COMMIT;
