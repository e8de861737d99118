\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE FOREIGN DATA WRAPPER own OPTIONS (debug 'true');
CREATE SERVER far TYPE 'pg' VERSION '18' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (dbname 'x', host 'far.example');
COMMENT ON SERVER far IS 'far away';
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS ("user" 'reader');
CREATE USER MAPPING FOR postgres SERVER far OPTIONS ("user" 'me');
COMMIT;
