CREATE SCHEMA shop;
CREATE TABLE shop.a (id integer PRIMARY KEY, n integer);
CREATE TABLE shop.b (id integer PRIMARY KEY);
CREATE TABLE shop.c (id integer PRIMARY KEY);
CREATE PUBLICATION everything FOR ALL TABLES;
CREATE PUBLICATION part FOR TABLE shop.a, shop.b WITH (publish = 'insert, delete', publish_via_partition_root = true);
COMMENT ON PUBLICATION part IS 'some';
