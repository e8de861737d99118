\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE COLLATION shop.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE COLLATION shop.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
COMMENT ON COLLATION shop.nocase IS 'ignores case';
CREATE COLLATION shop.plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'C');
CREATE TABLE shop.t (
    name text COLLATE shop.nocase
);
COMMIT;
