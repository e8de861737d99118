\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER OPERATOR FAMILY shop.c USING hash ADD FUNCTION 2 (integer, integer) hashint4extended(integer,bigint);
CREATE OPERATOR FAMILY shop.g USING gist;
ALTER OPERATOR FAMILY shop.g USING gist ADD OPERATOR 3 &&(box,box);
CREATE OPERATOR CLASS shop.g FOR TYPE box USING gist FAMILY shop.g AS
    FUNCTION 1 (box, box) gist_box_consistent(internal,box,smallint,oid,internal),
    FUNCTION 2 (box, box) gist_box_union(internal,internal),
    FUNCTION 5 (box, box) gist_box_penalty(internal,internal,internal),
    FUNCTION 6 (box, box) gist_box_picksplit(internal,internal),
    FUNCTION 7 (box, box) gist_box_same(box,box,internal);
COMMIT;
