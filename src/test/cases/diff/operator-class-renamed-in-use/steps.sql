\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE OPERATOR FAMILY public.other USING btree;
CREATE OPERATOR CLASS public.other FOR TYPE bigint USING btree FAMILY public.other AS
    OPERATOR 1 <(bigint,bigint),
    OPERATOR 2 <=(bigint,bigint),
    OPERATOR 3 =(bigint,bigint),
    OPERATOR 4 >=(bigint,bigint),
    OPERATOR 5 >(bigint,bigint),
    FUNCTION 1 (bigint, bigint) btint8cmp(bigint,bigint);
ALTER INDEX public.t_b RENAME TO t_b_drydock_old;
COMMIT;

CREATE INDEX CONCURRENTLY t_b ON public.t USING btree (b public.other);

-- contract

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP INDEX public.t_a;
DROP OPERATOR CLASS public.plain USING btree;
CREATE OPERATOR CLASS public.simple FOR TYPE integer USING btree FAMILY public.ints AS
    OPERATOR 1 <(integer,integer),
    OPERATOR 2 <=(integer,integer),
    OPERATOR 3 =(integer,integer),
    OPERATOR 4 >=(integer,integer),
    OPERATOR 5 >(integer,integer),
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);
COMMIT;

CREATE INDEX CONCURRENTLY t_a ON public.t USING btree (a public.simple);

DROP INDEX CONCURRENTLY public.t_b_drydock_old;

BEGIN;
SET LOCAL lock_timeout = '2s';
DROP OPERATOR CLASS public.own USING btree;
DROP OPERATOR FAMILY public.own USING btree;
COMMIT;
