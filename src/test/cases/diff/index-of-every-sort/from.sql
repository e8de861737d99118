CREATE TABLE t (a int, b text, c tsvector, d point, e int4range);
