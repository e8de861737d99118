\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE public.home OF public.address (
    street WITH OPTIONS NOT NULL,
    city WITH OPTIONS DEFAULT 'Bern'::text,
    CONSTRAINT home_pkey PRIMARY KEY (street)
);
COMMIT;
