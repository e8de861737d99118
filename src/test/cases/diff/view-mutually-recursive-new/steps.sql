\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE VIEW shop.a AS
 SELECT NULL::integer AS id,
    NULL::text AS name;
CREATE VIEW shop.b AS
 SELECT a.id,
    a.name
   FROM shop.a
UNION
 SELECT t.id,
    t.name
   FROM shop.t;
COMMENT ON VIEW shop.b IS 'round';
CREATE OR REPLACE VIEW shop.a AS
 SELECT b.id,
    b.name
   FROM shop.b
  WHERE (b.id > 0);
CREATE VIEW shop.c AS
 SELECT a.id
   FROM shop.a;
COMMIT;
