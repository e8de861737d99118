CREATE SCHEMA shop;
CREATE TEXT SEARCH DICTIONARY shop.stem (TEMPLATE = snowball, language = 'english', stopwords = 'english');
