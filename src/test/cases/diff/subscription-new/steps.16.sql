\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SUBSCRIPTION s CONNECTION 'host=nowhere.example dbname=x' PUBLICATION p, q WITH (connect = false, slot_name = NONE, synchronous_commit = 'off', binary = false, streaming = off, two_phase = false, disable_on_error = false, password_required = true, run_as_owner = false, origin = any);
COMMIT;
