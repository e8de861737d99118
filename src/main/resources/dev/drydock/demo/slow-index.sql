CREATE INDEX order_items_shipped_idx ON shop.order_items (shipped_at)
