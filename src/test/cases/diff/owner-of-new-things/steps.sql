\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE SCHEMA shop;
ALTER SCHEMA shop OWNER TO drydock_reader;
CREATE SEQUENCE shop.s AS bigint;
ALTER SEQUENCE shop.s OWNER TO drydock_writer;
CREATE SEQUENCE shop.t_id_seq AS integer;
CREATE TABLE shop.t (
    id integer DEFAULT nextval('shop.t_id_seq'::regclass) NOT NULL,
    CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE shop.t_id_seq OWNED BY shop.t.id;
ALTER TABLE shop.t OWNER TO drydock_writer;
GRANT SELECT ON TABLE shop.t TO drydock_reader;
COMMIT;
