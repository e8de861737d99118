CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL);
CREATE TABLE products (id int PRIMARY KEY);
CREATE TABLE items (
    order_id int NOT NULL REFERENCES orders ON DELETE CASCADE,
    product_id int NOT NULL REFERENCES products,
    price int CHECK (price >= 0),
    discount int DEFAULT 0,
    note text,
    CONSTRAINT fair CHECK (discount <= price),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX items_of_product ON items (product_id, discount) WHERE order_id > 0;
CREATE INDEX items_noted ON items (note);
CREATE TABLE parcels (
    id int PRIMARY KEY,
    order_id int,
    product_id int,
    FOREIGN KEY (order_id, product_id) REFERENCES items
);
CREATE VIEW cheap AS SELECT order_id, product_id, price - discount AS paid FROM items WHERE price < 100;
COMMENT ON CONSTRAINT fair ON items IS 'no gifts';
COMMENT ON COLUMN items.price IS 'in cents';
