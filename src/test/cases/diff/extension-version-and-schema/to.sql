CREATE SCHEMA ext; CREATE EXTENSION hstore WITH SCHEMA ext; CREATE EXTENSION citext; CREATE TABLE t (a ext.hstore, b citext); COMMENT ON EXTENSION citext IS 'words';
