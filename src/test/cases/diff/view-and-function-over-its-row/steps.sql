\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION shop.f(shop.a)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
CREATE OR REPLACE VIEW shop.a AS
 SELECT t.id,
    t.name
   FROM shop.t
  WHERE (shop.f(NULL::shop.a) > 0);
COMMIT;
