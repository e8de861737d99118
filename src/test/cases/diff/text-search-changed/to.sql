CREATE SCHEMA shop;
CREATE TEXT SEARCH DICTIONARY shop.stem (TEMPLATE = snowball, language = 'german');
CREATE TEXT SEARCH CONFIGURATION shop.c (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR asciiword, word WITH simple, shop.stem;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR url WITH simple;
CREATE TABLE shop.t (doc text);
CREATE INDEX t_doc ON shop.t USING gin (to_tsvector('shop.c', doc));
