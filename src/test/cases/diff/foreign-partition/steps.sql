\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE FOREIGN TABLE shop.f (
    id integer
)
SERVER files OPTIONS (filename '/tmp/a.csv');
ALTER TABLE shop.p ATTACH PARTITION shop.f FOR VALUES IN (1);
COMMIT;
