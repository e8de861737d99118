\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
COMMENT ON SCHEMA "Odd ""one""" IS NULL;
COMMENT ON SCHEMA public IS 'mine';
CREATE SCHEMA "select";
CREATE TABLE "select"."from" (
    "where" integer NOT NULL,
    "a.b" text DEFAULT 'c''d'::text,
    CONSTRAINT from_pkey PRIMARY KEY ("where")
);
COMMIT;
