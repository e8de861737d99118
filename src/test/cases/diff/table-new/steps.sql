\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE shop.sellers (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    rank integer GENERATED ALWAYS AS IDENTITY NOT NULL,
    email text,
    CONSTRAINT sellers_email_key UNIQUE (email),
    CONSTRAINT sellers_pkey PRIMARY KEY (id),
    CONSTRAINT sellers_rank_check CHECK ((rank > 0))
);
COMMENT ON COLUMN shop.sellers.name IS 'It''s shown';
COMMENT ON TABLE shop.sellers IS 'Who sells';
CREATE INDEX sellers_name_idx ON shop.sellers USING btree (lower(name));
COMMIT;
