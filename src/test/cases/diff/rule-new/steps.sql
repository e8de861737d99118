\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE RULE logged AS
    ON INSERT TO shop.t DO ( INSERT INTO shop.log (id, name)
  VALUES (new.id, new.name);
 INSERT INTO shop.log (id, name)
  VALUES (new.id, 'again'::text);
);
COMMENT ON RULE logged ON shop.t IS 'keeps a copy';
COMMIT;
