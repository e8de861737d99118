\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER SCHEMA shop OWNER TO drydock_writer;
ALTER LANGUAGE mine OWNER TO drydock_writer;
ALTER SERVER server OWNER TO drydock_writer;
ALTER COLLATION shop."collation" OWNER TO drydock_writer;
ALTER CONVERSION shop.conversion OWNER TO drydock_writer;
ALTER TEXT SEARCH DICTIONARY shop.dictionary OWNER TO drydock_writer;
ALTER TEXT SEARCH CONFIGURATION shop.configuration OWNER TO drydock_writer;
ALTER TYPE shop.mood OWNER TO drydock_writer;
ALTER DOMAIN shop.amount OWNER TO drydock_writer;
ALTER TYPE shop.pair OWNER TO drydock_writer;
ALTER TYPE shop.floats OWNER TO drydock_writer;
ALTER TYPE shop.code OWNER TO drydock_writer;
ALTER SEQUENCE shop.numbers OWNER TO drydock_writer;
ALTER FUNCTION shop.twice(integer) OWNER TO drydock_writer;
ALTER PROCEDURE shop.work(integer) OWNER TO drydock_writer;
ALTER AGGREGATE shop.total(integer) OWNER TO drydock_writer;
ALTER OPERATOR shop.>>> (text, text) OWNER TO drydock_writer;
ALTER OPERATOR FAMILY shop.family USING btree OWNER TO drydock_writer;
ALTER OPERATOR CLASS shop.class USING btree OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FOREIGN TABLE shop.far OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.things OWNER TO drydock_writer;
ALTER STATISTICS shop."both" OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW shop.seen OWNER TO drydock_writer;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW shop.kept OWNER TO drydock_writer;
ALTER PUBLICATION news OWNER TO drydock_writer;
COMMIT;
