\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FOREIGN DATA WRAPPER wrapper RENAME TO wrapper2;
ALTER SERVER server RENAME TO server2;
ALTER COLLATION shop."collation" RENAME TO collation2;
ALTER CONVERSION shop.conversion RENAME TO conversion2;
ALTER TEXT SEARCH PARSER shop.parser RENAME TO parser2;
ALTER TEXT SEARCH TEMPLATE shop.template RENAME TO template2;
ALTER TEXT SEARCH DICTIONARY shop.dictionary RENAME TO dictionary2;
ALTER TEXT SEARCH CONFIGURATION shop.configuration RENAME TO configuration2;
ALTER TYPE shop.mood RENAME TO mood2;
ALTER DOMAIN shop.amount RENAME TO amount2;
ALTER TYPE shop.pair RENAME TO pair2;
ALTER TYPE shop.code RENAME TO code2;
ALTER SEQUENCE shop.numbers RENAME TO numbers2;
ALTER AGGREGATE shop.total(integer) RENAME TO total2;
ALTER OPERATOR FAMILY shop.family USING btree RENAME TO family2;
ALTER OPERATOR CLASS shop.class USING btree RENAME TO class2;
ALTER INDEX shop.by_name RENAME TO by_name2;
ALTER STATISTICS shop."both" RENAME TO both2;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER VIEW shop.seen RENAME TO seen2;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER MATERIALIZED VIEW shop.kept RENAME TO kept2;
ALTER EVENT TRIGGER watches RENAME TO watches2;
ALTER PUBLICATION news RENAME TO news2;
ALTER SUBSCRIPTION paper RENAME TO paper2;
ALTER LANGUAGE mine RENAME TO mine2;
ALTER TYPE shop.floats RENAME TO floats2;
ALTER FUNCTION shop.twice(integer) RENAME TO twice2;
ALTER PROCEDURE shop.work(integer) RENAME TO work2;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER RULE nothing ON shop.things RENAME TO nothing2;
ALTER TRIGGER fires ON shop.things RENAME TO fires2;
ALTER POLICY "some" ON shop.things RENAME TO some2;
ALTER TABLE shop.things RENAME CONSTRAINT named TO named2;
ALTER TABLE shop.things RENAME COLUMN name TO name2;
COMMIT;
