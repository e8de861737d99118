\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE EXTENSION isn WITH SCHEMA public;
REVOKE USAGE ON TYPE public.ean13 FROM drydock_reader;
REVOKE USAGE ON TYPE public.isbn FROM drydock_reader;
REVOKE USAGE ON TYPE public.isbn13 FROM drydock_reader;
REVOKE USAGE ON TYPE public.ismn FROM drydock_reader;
REVOKE USAGE ON TYPE public.ismn13 FROM drydock_reader;
REVOKE USAGE ON TYPE public.issn FROM drydock_reader;
REVOKE USAGE ON TYPE public.issn13 FROM drydock_reader;
REVOKE USAGE ON TYPE public.upc FROM drydock_reader;
COMMENT ON EXTENSION isn IS 'data types for international product numbering standards';
COMMIT;
