\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OR REPLACE FUNCTION shop.a_rate()
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$SELECT max(rate) FROM shop.z_rates WHERE "Kind" = 1$function$;
CREATE OR REPLACE FUNCTION shop.calls_down(n integer)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    RETURN CASE WHEN n > 0 THEN shop.up(n - 1) ELSE 0 END;
END$function$;
CREATE OR REPLACE FUNCTION shop.fits(n integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$SELECT n < 100000 + coalesce((SELECT min(rate) FROM shop.old), 0)$function$;
CREATE OR REPLACE FUNCTION shop.sum_of_b()
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$SELECT sum(rate) FROM shop.b$function$;
CREATE OR REPLACE FUNCTION shop.up(n integer)
 RETURNS integer
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
BEGIN
    RETURN CASE WHEN n > 0 THEN shop.calls_down(n - 1) ELSE 0 END;
END$function$;
ALTER TABLE shop.old ADD COLUMN rate integer DEFAULT 2;
COMMIT;

CREATE INDEX CONCURRENTLY t_down ON shop.t USING btree (shop.calls_down(x));

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE VIEW shop.z_rates AS
 SELECT 3 AS rate,
    1 AS "Kind";
ALTER TABLE shop.t ADD COLUMN rate integer DEFAULT shop.a_rate() NOT NULL;
CREATE MATERIALIZED VIEW shop.b AS
 SELECT shop.a_rate() AS rate;
CREATE MATERIALIZED VIEW shop.a AS
 SELECT shop.sum_of_b() AS n;
COMMIT;

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.t ADD CONSTRAINT fits CHECK (shop.fits(x)) NOT VALID;
COMMIT;

ALTER TABLE shop.t VALIDATE CONSTRAINT fits;
