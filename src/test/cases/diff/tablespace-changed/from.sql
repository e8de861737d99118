CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer CONSTRAINT t_pkey PRIMARY KEY , name text);
CREATE INDEX t_name ON shop.t (name);
CREATE MATERIALIZED VIEW shop.m AS SELECT id FROM shop.t;
CREATE TABLE shop.p (id integer) PARTITION BY RANGE (id);
CREATE TABLE shop.p1 PARTITION OF shop.p FOR VALUES FROM (0) TO (10);
