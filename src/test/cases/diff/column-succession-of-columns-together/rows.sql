INSERT INTO orders (id, customer) SELECT n, n FROM generate_series(1, 20) n;
INSERT INTO products (id) SELECT n FROM generate_series(1, 5) n;
INSERT INTO items (order_id, product_id, price, discount, note) SELECT o, p, o * p, p, 'n' FROM generate_series(1, 20) o, generate_series(1, 5) p;
INSERT INTO parcels (id, order_id, product_id) SELECT o, o, 3 FROM generate_series(1, 20) o;
