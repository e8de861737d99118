\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE VIEW shop.a AS
 SELECT NULL::integer AS id,
    NULL::text AS name;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.b;
ALTER TABLE shop.t ALTER COLUMN id TYPE bigint;
DROP VIEW shop.a;
CREATE VIEW shop.a AS
 SELECT NULL::bigint AS id,
    NULL::text AS name;
CREATE VIEW shop.b AS
 SELECT a.id,
    a.name
   FROM shop.a
UNION
 SELECT t.id,
    t.name
   FROM shop.t;
CREATE OR REPLACE VIEW shop.a AS
 SELECT id,
    name
   FROM shop.b
  WHERE (id > 0);
COMMIT;
