\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
ALTER FOREIGN DATA WRAPPER own OPTIONS (DROP debug);
ALTER FOREIGN DATA WRAPPER own HANDLER public.postgres_fdw_handler;
ALTER FOREIGN DATA WRAPPER own OPTIONS (ADD debug 'false');
ALTER SERVER far OPTIONS (DROP host);
ALTER SERVER far OPTIONS (DROP dbname);
ALTER SERVER far OPTIONS (ADD host 'near.example');
ALTER SERVER far OPTIONS (ADD port '5433');
ALTER SERVER far VERSION '18';
ALTER USER MAPPING FOR PUBLIC SERVER far OPTIONS (DROP "user");
ALTER USER MAPPING FOR PUBLIC SERVER far OPTIONS (ADD "user" 'writer');
COMMIT;
