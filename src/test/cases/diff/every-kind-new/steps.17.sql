\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'so called';
ALTER SCHEMA shop OWNER TO drydock_writer;
GRANT CREATE ON SCHEMA shop TO drydock_reader;
CREATE EXTENSION citext WITH SCHEMA shop;
COMMENT ON EXTENSION citext IS 'so called';
CREATE EXTENSION file_fdw WITH SCHEMA public;
COMMENT ON EXTENSION file_fdw IS 'foreign-data wrapper for flat file access';
CREATE TRUSTED LANGUAGE mine HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE mine IS 'so called';
ALTER LANGUAGE mine OWNER TO drydock_writer;
GRANT USAGE ON LANGUAGE mine TO drydock_reader;
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
COMMENT ON ACCESS METHOD heap2 IS 'so called';
CREATE FOREIGN DATA WRAPPER wrapper;
COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'so called';
GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO drydock_reader;
CREATE SERVER server FOREIGN DATA WRAPPER wrapper;
COMMENT ON SERVER server IS 'so called';
ALTER SERVER server OWNER TO drydock_writer;
GRANT USAGE ON FOREIGN SERVER server TO drydock_reader;
CREATE USER MAPPING FOR drydock_reader SERVER server;
CREATE COLLATION shop."collation" (PROVIDER = icu, LOCALE = 'de');
COMMENT ON COLLATION shop."collation" IS 'so called';
ALTER COLLATION shop."collation" OWNER TO drydock_writer;
CREATE CONVERSION shop.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION shop.conversion IS 'so called';
ALTER CONVERSION shop.conversion OWNER TO drydock_writer;
CREATE TEXT SEARCH PARSER shop.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
COMMENT ON TEXT SEARCH PARSER shop.parser IS 'so called';
CREATE TEXT SEARCH TEMPLATE shop.template (INIT = dsimple_init, LEXIZE = dsimple_lexize);
COMMENT ON TEXT SEARCH TEMPLATE shop.template IS 'so called';
CREATE TEXT SEARCH DICTIONARY shop.dictionary (TEMPLATE = pg_catalog.simple);
COMMENT ON TEXT SEARCH DICTIONARY shop.dictionary IS 'so called';
ALTER TEXT SEARCH DICTIONARY shop.dictionary OWNER TO drydock_writer;
CREATE TEXT SEARCH CONFIGURATION shop.configuration (PARSER = pg_catalog."default");
COMMENT ON TEXT SEARCH CONFIGURATION shop.configuration IS 'so called';
ALTER TEXT SEARCH CONFIGURATION shop.configuration OWNER TO drydock_writer;
CREATE TYPE shop.mood AS ENUM ('a');
COMMENT ON TYPE shop.mood IS 'so called';
ALTER TYPE shop.mood OWNER TO drydock_writer;
REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;
CREATE DOMAIN shop.amount AS integer
    CONSTRAINT positive CHECK ((VALUE > 0));
COMMENT ON CONSTRAINT positive ON DOMAIN shop.amount IS 'so called';
COMMENT ON DOMAIN shop.amount IS 'so called';
ALTER DOMAIN shop.amount OWNER TO drydock_writer;
GRANT USAGE ON TYPE shop.amount TO drydock_reader WITH GRANT OPTION;
CREATE TYPE shop.pair AS (a integer);
COMMENT ON COLUMN shop.pair.a IS 'so called';
COMMENT ON TYPE shop.pair IS 'so called';
ALTER TYPE shop.pair OWNER TO drydock_writer;
GRANT USAGE ON TYPE shop.pair TO drydock_reader WITH GRANT OPTION;
CREATE TYPE shop.floats AS RANGE (SUBTYPE = double precision, MULTIRANGE_TYPE_NAME = shop.floats_multirange);
COMMENT ON TYPE shop.floats IS 'so called';
ALTER TYPE shop.floats OWNER TO drydock_writer;
GRANT USAGE ON TYPE shop.floats TO drydock_reader WITH GRANT OPTION;
CREATE TYPE shop.code;
CREATE OR REPLACE FUNCTION shop.code_in(cstring)
 RETURNS shop.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$
;
CREATE OR REPLACE FUNCTION shop.code_out(shop.code)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$
;
CREATE TYPE shop.code (INPUT = shop.code_in, OUTPUT = shop.code_out, INTERNALLENGTH = VARIABLE, ALIGNMENT = int4, STORAGE = extended, CATEGORY = 'U');
COMMENT ON TYPE shop.code IS 'so called';
ALTER TYPE shop.code OWNER TO drydock_writer;
GRANT USAGE ON TYPE shop.code TO drydock_reader WITH GRANT OPTION;
CREATE SEQUENCE shop.numbers AS bigint;
COMMENT ON SEQUENCE shop.numbers IS 'so called';
ALTER SEQUENCE shop.numbers OWNER TO drydock_writer;
GRANT SELECT ON SEQUENCE shop.numbers TO drydock_reader;
CREATE OR REPLACE FUNCTION shop.fire()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$BEGIN RETURN NEW; END$function$;
CREATE OR REPLACE FUNCTION shop.from_sql(internal)
 RETURNS internal
 LANGUAGE internal
 IMMUTABLE
AS $function$textin$function$;
CREATE OR REPLACE FUNCTION shop.longer(text, text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT length($1) > length($2)$function$;
CREATE OR REPLACE FUNCTION shop.to_pair(integer)
 RETURNS shop.pair
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW($1)::shop.pair$function$;
CREATE OR REPLACE FUNCTION shop.twice(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 2 * $1$function$;
COMMENT ON FUNCTION shop.twice(integer) IS 'so called';
ALTER FUNCTION shop.twice(integer) OWNER TO drydock_writer;
REVOKE EXECUTE ON FUNCTION shop.twice(integer) FROM PUBLIC;
CREATE OR REPLACE FUNCTION shop.watch()
 RETURNS event_trigger
 LANGUAGE plpgsql
AS $function$BEGIN PERFORM 1; END$function$;
CREATE OR REPLACE PROCEDURE shop.work(IN integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
COMMENT ON PROCEDURE shop.work(integer) IS 'so called';
ALTER PROCEDURE shop.work(integer) OWNER TO drydock_writer;
GRANT EXECUTE ON PROCEDURE shop.work(integer) TO drydock_reader;
CREATE AGGREGATE shop.total(integer) (
    SFUNC = int4pl,
    STYPE = integer,
    INITCOND = '0'
);
COMMENT ON AGGREGATE shop.total(integer) IS 'so called';
ALTER AGGREGATE shop.total(integer) OWNER TO drydock_writer;
GRANT EXECUTE ON FUNCTION shop.total(integer) TO drydock_reader;
CREATE CAST (integer AS shop.pair) WITH FUNCTION shop.to_pair(integer);
COMMENT ON CAST (integer AS shop.pair) IS 'so called';
CREATE OPERATOR shop.>>> (FUNCTION = shop.longer, LEFTARG = text, RIGHTARG = text);
COMMENT ON OPERATOR shop.>>> (text, text) IS 'so called';
ALTER OPERATOR shop.>>> (text, text) OWNER TO drydock_writer;
CREATE OPERATOR FAMILY shop.family USING btree;
COMMENT ON OPERATOR FAMILY shop.family USING btree IS 'so called';
ALTER OPERATOR FAMILY shop.family USING btree OWNER TO drydock_writer;
CREATE OPERATOR CLASS shop.class FOR TYPE integer USING btree FAMILY shop.family AS
    OPERATOR 1 <(integer,integer),
    OPERATOR 3 =(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
COMMENT ON OPERATOR CLASS shop.class USING btree IS 'so called';
ALTER OPERATOR CLASS shop.class USING btree OWNER TO drydock_writer;
CREATE TRANSFORM FOR shop.pair LANGUAGE mine (FROM SQL WITH FUNCTION shop.from_sql(internal));
COMMENT ON TRANSFORM FOR shop.pair LANGUAGE mine IS 'so called';
CREATE FOREIGN TABLE shop.far (
    id integer
)
SERVER server;
COMMENT ON COLUMN shop.far.id IS 'so called';
COMMENT ON FOREIGN TABLE shop.far IS 'so called';
ALTER FOREIGN TABLE shop.far OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.far TO drydock_reader;
CREATE TABLE shop.things (
    id integer NOT NULL,
    name text,
    CONSTRAINT key PRIMARY KEY (id),
    CONSTRAINT named CHECK ((name <> ''::text))
);
COMMENT ON COLUMN shop.things.name IS 'so called';
COMMENT ON TABLE shop.things IS 'so called';
COMMENT ON INDEX shop.key IS 'so called';
COMMENT ON CONSTRAINT key ON shop.things IS 'so called';
COMMENT ON CONSTRAINT named ON shop.things IS 'so called';
ALTER TABLE shop.things OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.things TO drydock_reader;
GRANT UPDATE (name) ON TABLE shop.things TO drydock_reader;
CREATE INDEX by_name ON shop.things USING btree (name);
COMMENT ON INDEX shop.by_name IS 'so called';
CREATE STATISTICS shop."both" ON id, name FROM shop.things;
COMMENT ON STATISTICS shop."both" IS 'so called';
ALTER STATISTICS shop."both" OWNER TO drydock_writer;
CREATE VIEW shop.seen AS
 SELECT id
   FROM shop.things;
COMMENT ON COLUMN shop.seen.id IS 'so called';
COMMENT ON VIEW shop.seen IS 'so called';
GRANT SELECT (id) ON TABLE shop.seen TO drydock_reader;
ALTER VIEW shop.seen OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.seen TO drydock_reader;
CREATE MATERIALIZED VIEW shop.kept AS
 SELECT id
   FROM shop.things;
COMMENT ON COLUMN shop.kept.id IS 'so called';
COMMENT ON MATERIALIZED VIEW shop.kept IS 'so called';
ALTER MATERIALIZED VIEW shop.kept OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.kept TO drydock_reader;
CREATE RULE nothing AS
    ON DELETE TO shop.things DO INSTEAD NOTHING;
COMMENT ON RULE nothing ON shop.things IS 'so called';
CREATE TRIGGER fires BEFORE INSERT ON shop.things FOR EACH ROW EXECUTE FUNCTION shop.fire();
COMMENT ON TRIGGER fires ON shop.things IS 'so called';
CREATE POLICY "some" ON shop.things
    USING ((id > 0));
COMMENT ON POLICY "some" ON shop.things IS 'so called';
CREATE EVENT TRIGGER watches ON sql_drop EXECUTE FUNCTION shop.watch();
COMMENT ON EVENT TRIGGER watches IS 'so called';
CREATE PUBLICATION news WITH (publish = 'insert, update, delete, truncate');
ALTER PUBLICATION news ADD TABLE ONLY shop.things;
COMMENT ON PUBLICATION news IS 'so called';
ALTER PUBLICATION news OWNER TO drydock_writer;
CREATE SUBSCRIPTION paper CONNECTION 'host=nowhere.example dbname=x' PUBLICATION p WITH (connect = false, slot_name = NONE, synchronous_commit = 'off', binary = false, streaming = off, two_phase = false, disable_on_error = false, password_required = true, run_as_owner = false, origin = any, failover = false);
COMMENT ON SUBSCRIPTION paper IS 'so called';
COMMIT;
