CREATE TABLE orders (id bigint PRIMARY KEY, total bigint, qty bigint, customer bigint NOT NULL);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders, price bigint);
CREATE VIEW large AS SELECT id, total, qty FROM orders WHERE total > 10;
CREATE VIEW larger AS SELECT * FROM large WHERE qty > 3;
CREATE VIEW priced AS SELECT o.customer, o.total, l.price FROM orders o JOIN lines l ON l.order_id = o.id;
GRANT SELECT ON priced TO PUBLIC;
