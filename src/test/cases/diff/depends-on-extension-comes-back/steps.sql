\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX shop.t_name RENAME TO t_name_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY t_name ON shop.t USING btree (name, id);

CREATE MATERIALIZED VIEW shop.m_drydock_new AS
 SELECT t.id,
    t.name
   FROM shop.t;

ANALYZE shop.m_drydock_new;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP FUNCTION shop.f();
CREATE OR REPLACE FUNCTION shop.f()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION shop.f() DEPENDS ON EXTENSION pg_trgm;
COMMIT;

DROP INDEX CONCURRENTLY shop.t_name_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER INDEX shop.t_name DEPENDS ON EXTENSION pg_trgm;
DROP MATERIALIZED VIEW shop.m;
ALTER MATERIALIZED VIEW shop.m_drydock_new RENAME TO m;
ALTER MATERIALIZED VIEW shop.m DEPENDS ON EXTENSION pg_trgm;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP TRIGGER tr ON shop.t;
CREATE TRIGGER tr BEFORE UPDATE ON shop.t FOR EACH ROW EXECUTE FUNCTION shop.tf();
ALTER TRIGGER tr ON shop.t DEPENDS ON EXTENSION pg_trgm;
COMMIT;
