CREATE SCHEMA shop; CREATE TABLE shop.orders (id int PRIMARY KEY, total int);
CREATE TABLE shop.lines (o int REFERENCES shop.orders);
GRANT SELECT, INSERT ON shop.orders TO PUBLIC;
