\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE ACCESS METHOD brin2 TYPE INDEX HANDLER brinhandler;
CREATE OPERATOR FAMILY shop.int_ops USING brin2;
CREATE OPERATOR CLASS shop.int_ops DEFAULT FOR TYPE integer USING brin2 FAMILY shop.int_ops AS
    OPERATOR 1 <(integer,integer),
    OPERATOR 2 <=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 >=(integer,integer),
    OPERATOR 5 >(integer,integer),
    FUNCTION 1 (integer, integer) brin_minmax_opcinfo(internal),
    FUNCTION 2 (integer, integer) brin_minmax_add_value(internal,internal,internal,internal),
    FUNCTION 3 (integer, integer) brin_minmax_consistent(internal,internal,internal),
    FUNCTION 4 (integer, integer) brin_minmax_union(internal,internal,internal);
ALTER INDEX shop.i RENAME TO i_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY i ON shop.t USING brin2 (id);

-- contract

DROP INDEX CONCURRENTLY shop.i_drydock_old;
