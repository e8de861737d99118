-- Indexes that are not there yet: with and without shared entries, on several columns, with INCLUDE, partial, descending, on an
-- expression, on a partition, of methods whose size follows from numbers.
CREATE INDEX new_total ON trade.orders (total);
CREATE INDEX new_region_created ON trade.orders (region, created);
CREATE INDEX new_item_prices ON trade.items (order_id) INCLUDE (qty, price);
CREATE INDEX new_back ON trade.orders (created) WHERE status = 'back';
CREATE INDEX new_score ON trade.customers (score DESC NULLS LAST, joined);
CREATE INDEX new_product ON trade.items (product_id);
CREATE INDEX new_ext ON trade.orders (ext);
CREATE INDEX new_city ON trade.customers (country, city);
CREATE INDEX new_actor ON trade.events (actor);
CREATE INDEX new_postcode ON trade.orders (postcode);
CREATE INDEX new_email ON trade.customers (email);
CREATE INDEX new_code ON trade.orders (code) WHERE code IS NOT NULL;
CREATE INDEX new_item_quantity ON trade.items (qty);
CREATE INDEX new_joined_brin ON trade.customers USING brin (joined) WITH (pages_per_range = 16);
CREATE INDEX new_order_hash ON trade.items USING hash (order_id);
