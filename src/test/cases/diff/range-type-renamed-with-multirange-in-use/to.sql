CREATE TYPE stretch AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = spans);
CREATE TABLE t (id integer PRIMARY KEY, a spans DEFAULT '{[1,2)}', b stretch, c spans[], d spans GENERATED ALWAYS AS (a * a) STORED);
CREATE INDEX t_a ON t USING gist (a);
CREATE VIEW v AS SELECT a, lower(c[1]) AS l FROM t;
CREATE FUNCTION empty(spans) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT isempty($1)';
CREATE TYPE pair AS (one spans, other integer);
CREATE TABLE p (pair pair);
CREATE DOMAIN filled AS spans CHECK (NOT isempty(VALUE));
CREATE TABLE f (f filled);
