\set ON_ERROR_STOP on
SET search_path = pg_catalog;
SET check_function_bodies = off;
SET client_min_messages = warning;

-- expand

BEGIN;
SET LOCAL lock_timeout = '2s';
CREATE TABLE shop.p (
    id integer
)
PARTITION BY RANGE (id)
TABLESPACE drydock_space;
CREATE TABLE shop.p1 (
    id integer
)
TABLESPACE drydock_space;
ALTER TABLE shop.p ATTACH PARTITION shop.p1 FOR VALUES FROM (0) TO (10);
CREATE TABLE shop.t (
    id integer NOT NULL,
    name text,
    CONSTRAINT t_pkey PRIMARY KEY (id) USING INDEX TABLESPACE drydock_space
)
TABLESPACE drydock_space;
CREATE INDEX t_name ON shop.t USING btree (name) TABLESPACE drydock_space;
CREATE MATERIALIZED VIEW shop.m
    TABLESPACE drydock_space AS
 SELECT t.id
   FROM shop.t;
COMMIT;
