CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
CREATE VIEW shop.a AS SELECT id, name FROM shop.t;
CREATE FUNCTION shop.f(shop.a) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE OR REPLACE VIEW shop.a AS SELECT id, name FROM shop.t WHERE shop.f(NULL) > 0;
