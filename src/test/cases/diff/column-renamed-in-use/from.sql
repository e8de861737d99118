CREATE SCHEMA shop; CREATE TABLE shop.orders (id int PRIMARY KEY, total int NOT NULL DEFAULT 5 CHECK (total > -100000), code text, CONSTRAINT code_once UNIQUE (code, total));
CREATE INDEX orders_total ON shop.orders (total) WHERE total > 0;
CREATE VIEW shop.sums AS SELECT sum(total) AS total FROM shop.orders;
