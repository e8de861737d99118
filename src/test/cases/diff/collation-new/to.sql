CREATE SCHEMA shop;
CREATE COLLATION shop.plain (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'C');
CREATE COLLATION shop.german (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE COLLATION shop.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
COMMENT ON COLLATION shop.nocase IS 'ignores case';
CREATE TABLE shop.t (name text COLLATE shop.nocase);
