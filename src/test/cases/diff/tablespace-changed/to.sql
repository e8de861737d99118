CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer CONSTRAINT t_pkey PRIMARY KEY USING INDEX TABLESPACE drydock_space, name text) TABLESPACE drydock_space;
CREATE INDEX t_name ON shop.t (name) TABLESPACE drydock_space;
CREATE MATERIALIZED VIEW shop.m TABLESPACE drydock_space AS SELECT id FROM shop.t;
CREATE TABLE shop.p (id integer) PARTITION BY RANGE (id) TABLESPACE drydock_space;
CREATE TABLE shop.p1 PARTITION OF shop.p FOR VALUES FROM (0) TO (10) TABLESPACE drydock_space;
