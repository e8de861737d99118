\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER TEXT SEARCH DICTIONARY shop.stem (stopwords);
ALTER TEXT SEARCH DICTIONARY shop.stem (language = 'german');
ALTER TEXT SEARCH CONFIGURATION shop.c DROP MAPPING FOR word;
ALTER TEXT SEARCH CONFIGURATION shop.c DROP MAPPING FOR email;
ALTER TEXT SEARCH CONFIGURATION shop.c DROP MAPPING FOR asciiword;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR asciiword WITH simple, shop.stem;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR url WITH simple;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR word WITH simple, shop.stem;
COMMIT;
