ALTER TABLE shop.order_items
    ADD CONSTRAINT order_items_pkey PRIMARY KEY (order_id, position),
    ADD CONSTRAINT order_items_qty_positive CHECK (qty > 0);
CREATE INDEX products_tags_idx ON shop.products USING gin (tags);
CREATE INDEX products_name_idx ON shop.products (lower(name));
CREATE INDEX events_actor_idx ON audit.events (actor);
