\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION shop.as_text(integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text$function$;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP VIEW shop.v;
DROP AGGREGATE shop.total(integer);
CREATE AGGREGATE shop.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    FINALFUNC = shop.as_text
);
CREATE VIEW shop.v AS
 SELECT shop.total(i.i) AS total
   FROM generate_series(1, 3) i(i);
COMMIT;
