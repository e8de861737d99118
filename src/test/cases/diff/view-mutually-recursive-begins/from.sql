CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
CREATE VIEW shop.a AS SELECT id, name FROM shop.t;
CREATE VIEW shop.b AS SELECT id, name FROM shop.a UNION SELECT id, name FROM shop.t;
