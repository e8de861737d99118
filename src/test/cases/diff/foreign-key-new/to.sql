CREATE SCHEMA shop;
CREATE TABLE shop.orders (id bigint PRIMARY KEY, total numeric(10,2), status text); CREATE TABLE shop.lines (order_id bigint, n int);
ALTER TABLE shop.lines ADD CONSTRAINT lines_order_fkey FOREIGN KEY (order_id) REFERENCES shop.orders ON DELETE CASCADE;
