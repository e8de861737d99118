\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.p SET ACCESS METHOD heap2;
COMMIT;

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TABLE shop.p1 SET ACCESS METHOD heap2;
CREATE TABLE shop.p2 (
    id integer
);
ALTER TABLE shop.p ATTACH PARTITION shop.p2 FOR VALUES FROM (10) TO (20);
CREATE TABLE shop.p3 (
    id integer
)
USING heap2;
ALTER TABLE shop.p ATTACH PARTITION shop.p3 FOR VALUES FROM (20) TO (30);
COMMIT;
