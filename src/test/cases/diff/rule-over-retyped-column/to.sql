CREATE SCHEMA shop;
CREATE TABLE shop.t (id integer PRIMARY KEY, name varchar(100));
CREATE TABLE shop.log (id integer, name text);
CREATE RULE r AS ON UPDATE TO shop.t DO ALSO INSERT INTO shop.log VALUES (old.id, old.name);
ALTER TABLE shop.t ENABLE REPLICA RULE r;
COMMENT ON RULE r ON shop.t IS 'kept';
