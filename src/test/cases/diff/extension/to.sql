CREATE EXTENSION citext; CREATE TABLE t (email citext); COMMENT ON EXTENSION citext IS 'text without case';
