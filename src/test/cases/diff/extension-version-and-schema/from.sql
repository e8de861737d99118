CREATE SCHEMA ext; CREATE EXTENSION hstore; CREATE EXTENSION citext; CREATE TABLE t (a hstore, b citext); INSERT INTO t VALUES ('a=>1', 'x');
