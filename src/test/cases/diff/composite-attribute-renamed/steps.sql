\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TYPE shop.price RENAME ATTRIBUTE tax TO vat CASCADE;
ALTER TYPE shop.price
    ADD ATTRIBUTE currency text CASCADE;
COMMIT;
