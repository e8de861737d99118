CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name text);
CREATE TABLE shop.log (id integer, name text);
CREATE RULE r AS ON DELETE TO shop.t WHERE old.id > 5 DO INSTEAD NOTHING;
CREATE RULE s AS ON INSERT TO shop.log DO INSTEAD NOTHING;
ALTER TABLE shop.log DISABLE RULE s;
