CREATE SCHEMA shop; CREATE TABLE shop.orders (id int PRIMARY KEY, amount int NOT NULL DEFAULT 5 CHECK (amount > -100000), code text, CONSTRAINT code_once UNIQUE (code, amount));
CREATE INDEX orders_total ON shop.orders (amount) WHERE amount > 0;
CREATE VIEW shop.sums AS SELECT sum(amount) AS total FROM shop.orders;
ALTER TABLE shop.orders RENAME CONSTRAINT orders_amount_check TO orders_total_check;
