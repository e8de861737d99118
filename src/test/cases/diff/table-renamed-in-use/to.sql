CREATE SCHEMA shop; CREATE TABLE shop.purchases (id int, total int, CONSTRAINT orders_pkey PRIMARY KEY (id), note text);
CREATE TABLE shop.lines (o int REFERENCES shop.purchases);
GRANT SELECT, INSERT ON shop.purchases TO PUBLIC;
