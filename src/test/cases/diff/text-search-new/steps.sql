\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TEXT SEARCH PARSER shop.words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
COMMENT ON TEXT SEARCH PARSER shop.words IS 'parser';
CREATE TEXT SEARCH TEMPLATE shop.simplest (INIT = dsimple_init, LEXIZE = dsimple_lexize);
COMMENT ON TEXT SEARCH TEMPLATE shop.simplest IS 'template';
CREATE TEXT SEARCH DICTIONARY shop.short (TEMPLATE = shop.simplest, accept = 'false');
COMMENT ON TEXT SEARCH DICTIONARY shop.stem IS 'stems';
CREATE TEXT SEARCH CONFIGURATION shop.c (PARSER = shop.words);
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR asciiword WITH shop.short, shop.stem;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR word WITH shop.short, shop.stem;
COMMENT ON TEXT SEARCH CONFIGURATION shop.c IS 'ours';
COMMIT;
