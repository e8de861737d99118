\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
CREATE VIEW shop.v AS
 SELECT t.name,
    t.id
   FROM shop.t;
CREATE RULE r AS
    ON INSERT TO shop.v DO INSTEAD  INSERT INTO shop.t (id, name)
  VALUES (new.id, new.name);
COMMIT;
