-- What the shop's tables are made of. The tables of the product catalogue follow, from the Drizzle folder.
CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'The shop: catalogue, customers, orders';
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'Who did what, and when';

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shop_clerk') THEN
        CREATE ROLE shop_clerk NOLOGIN;
    END IF;
END
$$;

CREATE TYPE shop.order_status AS ENUM ('new', 'paid', 'packed', 'sent', 'returned', 'cancelled');
COMMENT ON TYPE shop.order_status IS 'The way of an order, from the basket to the door and sometimes back';

CREATE DOMAIN shop.email AS text
    CONSTRAINT email_has_one_at CHECK (VALUE ~ '^[^@[:space:]]+@[^@[:space:]]+$');
COMMENT ON DOMAIN shop.email IS 'An address that mail can be sent to';

CREATE TYPE shop.dimensions AS (width_mm integer, height_mm integer, depth_mm integer);

CREATE SEQUENCE shop.invoice_number START 20240001;
COMMENT ON SEQUENCE shop.invoice_number IS 'Without gaps by year; the tax office reads it';

CREATE FUNCTION shop.slugify(title text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN trim(BOTH '-' FROM regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g'));
COMMENT ON FUNCTION shop.slugify(text) IS 'The part of a product''s address that people read';
