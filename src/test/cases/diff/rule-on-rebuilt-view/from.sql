CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name text);
CREATE TABLE shop.log (id integer, name text);
CREATE VIEW shop.v AS SELECT id, name FROM shop.t;
CREATE RULE r AS ON INSERT TO shop.v DO INSTEAD INSERT INTO shop.t VALUES (new.id, new.name);
