CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name text);
CREATE TABLE shop.log (id integer, name text);
CREATE RULE logged AS ON INSERT TO shop.t DO ALSO (INSERT INTO shop.log VALUES (new.id, new.name); INSERT INTO shop.log VALUES (new.id, 'again'));
COMMENT ON RULE logged ON shop.t IS 'keeps a copy';
