CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer, name text);
CREATE VIEW shop.a AS SELECT NULL::integer AS id, NULL::text AS name;
CREATE VIEW shop.b AS SELECT id, name FROM shop.a UNION SELECT id, name FROM shop.t;
CREATE OR REPLACE VIEW shop.a AS SELECT id, name FROM shop.b WHERE id > 0;
CREATE VIEW shop.c AS SELECT id FROM shop.a;
COMMENT ON VIEW shop.b IS 'round';
