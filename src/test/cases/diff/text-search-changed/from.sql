CREATE SCHEMA shop;
CREATE TEXT SEARCH DICTIONARY shop.stem (TEMPLATE = snowball, language = 'english', stopwords = 'english');
CREATE TEXT SEARCH CONFIGURATION shop.c (PARSER = pg_catalog.default);
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR asciiword, word WITH shop.stem;
ALTER TEXT SEARCH CONFIGURATION shop.c ADD MAPPING FOR email WITH simple;
CREATE TABLE shop.t (doc text);
CREATE INDEX t_doc ON shop.t USING gin (to_tsvector('shop.c', doc));
