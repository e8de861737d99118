\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OPERATOR FAMILY shop.down USING btree;
COMMENT ON OPERATOR FAMILY shop.down USING btree IS 'family';
CREATE OPERATOR CLASS shop.int_down FOR TYPE integer USING btree FAMILY shop.down AS
    OPERATOR 1 >(integer,integer),
    OPERATOR 2 >=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 <=(integer,integer),
    OPERATOR 5 <(integer,integer),
    FUNCTION 1 (integer, integer) shop.backwards(integer,integer);
COMMENT ON OPERATOR CLASS shop.int_down USING btree IS 'largest first';
CREATE TABLE shop.t (
    id integer
);
CREATE INDEX t_down ON shop.t USING btree (id shop.int_down);
COMMIT;
