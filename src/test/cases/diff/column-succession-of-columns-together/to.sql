CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint NOT NULL);
CREATE TABLE products (id bigint PRIMARY KEY);
CREATE TABLE items (
    order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE,
    product_id bigint NOT NULL REFERENCES products,
    price bigint CHECK (price >= 0),
    discount bigint DEFAULT 0,
    note text,
    CONSTRAINT fair CHECK (discount <= price),
    PRIMARY KEY (order_id, product_id)
);
CREATE INDEX items_of_product ON items (product_id, discount) WHERE order_id > 0;
CREATE INDEX items_noted ON items (note);
CREATE TABLE parcels (
    id bigint PRIMARY KEY,
    order_id bigint,
    product_id bigint,
    FOREIGN KEY (order_id, product_id) REFERENCES items
);
CREATE VIEW cheap AS SELECT order_id, product_id, price - discount AS paid FROM items WHERE price < 100;
COMMENT ON CONSTRAINT fair ON items IS 'no gifts';
COMMENT ON COLUMN items.price IS 'in cents';
