ALTER TABLE shop.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id),
    ADD CONSTRAINT orders_total_not_negative CHECK (total_cents >= 0);
ALTER TABLE shop.orders ALTER COLUMN id RESTART WITH 1050001;
CREATE INDEX orders_customer_idx ON shop.orders (customer_id);
CREATE INDEX orders_open_idx ON shop.orders (placed_at) WHERE status IN ('new', 'paid', 'packed');

ALTER TABLE shop.shipments ADD CONSTRAINT shipments_pkey PRIMARY KEY (id);
ALTER TABLE shop.returns ADD CONSTRAINT returns_pkey PRIMARY KEY (id);
CREATE INDEX shipments_order_idx ON shop.shipments (order_id);
CREATE INDEX returns_order_idx ON shop.returns (order_id);
