CREATE TABLE orders (id int PRIMARY KEY, total int, qty int, customer int NOT NULL);
CREATE TABLE lines (id int PRIMARY KEY, order_id int NOT NULL REFERENCES orders, price int);
CREATE VIEW large AS SELECT id, total, qty FROM orders WHERE total > 10;
CREATE VIEW larger AS SELECT * FROM large WHERE qty > 3;
CREATE VIEW priced AS SELECT o.customer, o.total, l.price FROM orders o JOIN lines l ON l.order_id = o.id;
GRANT SELECT ON priced TO PUBLIC;
