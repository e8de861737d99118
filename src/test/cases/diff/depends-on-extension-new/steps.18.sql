\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE EXTENSION pg_trgm WITH SCHEMA shop;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE OR REPLACE FUNCTION shop.f()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
ALTER FUNCTION shop.f() DEPENDS ON EXTENSION pg_trgm;
CREATE OR REPLACE PROCEDURE shop.p()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
ALTER PROCEDURE shop.p() DEPENDS ON EXTENSION pg_trgm;
CREATE OR REPLACE FUNCTION shop.tf()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;
CREATE TABLE shop.t (
    id integer NOT NULL,
    name text,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
CREATE INDEX t_name ON shop.t USING btree (name);
ALTER INDEX shop.t_name DEPENDS ON EXTENSION pg_trgm;
CREATE MATERIALIZED VIEW shop.m AS
 SELECT id
   FROM shop.t;
ALTER MATERIALIZED VIEW shop.m DEPENDS ON EXTENSION pg_trgm;
CREATE TRIGGER tr BEFORE INSERT ON shop.t FOR EACH ROW EXECUTE FUNCTION shop.tf();
ALTER TRIGGER tr ON shop.t DEPENDS ON EXTENSION pg_trgm;
COMMIT;
