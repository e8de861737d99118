CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'what we sell';
CREATE SCHEMA "Odd ""Näme""";
CREATE EXTENSION citext SCHEMA shop;
CREATE TYPE shop.order_status AS ENUM ('new', 'paid', 'sent');
ALTER TYPE shop.order_status ADD VALUE 'packed' BEFORE 'sent';
COMMENT ON TYPE shop.order_status IS 'where an order is';
CREATE DOMAIN shop.email AS shop.citext NOT NULL DEFAULT 'x@y'
    CONSTRAINT has_at CHECK (VALUE ~ '@') CONSTRAINT a_length CHECK (length(VALUE::text) < 200);
CREATE TYPE shop.money_amount AS (amount bigint, currency text COLLATE "C");
CREATE SEQUENCE shop.invoice_number AS integer START 1000 INCREMENT 5 MAXVALUE 2000000 CACHE 10 CYCLE;
COMMENT ON SEQUENCE shop.invoice_number IS 'for the tax office';
CREATE TABLE shop.customers (
    id bigint GENERATED ALWAYS AS IDENTITY (START 100 INCREMENT 2) PRIMARY KEY,
    email shop.email,
    name text COLLATE "C" NOT NULL,
    gone integer,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    profile jsonb,
    price shop.money_amount,
    joined date DEFAULT CURRENT_DATE,
    name_upper text GENERATED ALWAYS AS (upper(name)) STORED,
    CONSTRAINT "name is said" CHECK (name <> '') NO INHERIT,
    UNIQUE (email, name)
) WITH (fillfactor = 70, autovacuum_enabled = false, toast.autovacuum_enabled = false);
ALTER TABLE shop.customers DROP COLUMN gone;
ALTER TABLE shop.customers ALTER COLUMN name SET STATISTICS 500, ALTER COLUMN profile SET STORAGE EXTERNAL,
    ALTER COLUMN name SET (n_distinct = -0.5), ALTER COLUMN profile SET COMPRESSION pglz;
COMMENT ON TABLE shop.customers IS 'people';
COMMENT ON COLUMN shop.customers.name IS 'their name';
COMMENT ON CONSTRAINT "name is said" ON shop.customers IS 'no empty names';
CREATE FUNCTION shop.next_order() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE TABLE shop.orders (
    id bigint DEFAULT shop.next_order() NOT NULL,
    customer_id bigint NOT NULL REFERENCES shop.customers ON DELETE CASCADE,
    status shop.order_status DEFAULT 'new'::shop.order_status NOT NULL,
    history shop.order_status[],
    placed_at timestamptz NOT NULL,
    PRIMARY KEY (id, placed_at)
) PARTITION BY RANGE (placed_at);
CREATE TABLE shop.orders_2025 PARTITION OF shop.orders FOR VALUES FROM ('2025-01-01 00:00+00') TO ('2026-01-01 00:00+00');
CREATE TABLE shop.orders_rest PARTITION OF shop.orders DEFAULT;
CREATE INDEX orders_customer ON shop.orders (customer_id, placed_at DESC NULLS LAST) INCLUDE (status) WHERE status <> 'sent';
CREATE INDEX orders_history ON shop.orders_2025 USING gin (history);
CREATE TABLE shop.payments (
    id serial PRIMARY KEY,
    order_id bigint, placed_at timestamptz,
    FOREIGN KEY (order_id, placed_at) REFERENCES shop.orders,
    during tstzrange,
    EXCLUDE USING gist (during WITH &&)
);
ALTER TABLE shop.payments ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
CREATE UNIQUE INDEX payments_order ON shop.payments (order_id);
ALTER TABLE shop.payments ALTER COLUMN order_id SET NOT NULL, REPLICA IDENTITY USING INDEX payments_order;
COMMENT ON INDEX shop.payments_order IS 'one payment';
CREATE TABLE "Odd ""Näme"""."Tab le ü" ("A b" integer, "select" text, "ünï" text DEFAULT 'it''s; -- $$');
CREATE TABLE "Odd ""Näme""".nothing ();
CREATE UNLOGGED TABLE "Odd ""Näme"""."a23456789b123456789c123456789d123456789e123456789f123456789g123" ("x23456789b123456789c123456789d123456789e123456789f123456789g123" integer NOT NULL);
CREATE TABLE shop.parent_one (a integer NOT NULL CHECK (a > 0));
CREATE TABLE shop.child_one (b integer) INHERITS (shop.parent_one);
CREATE VIEW shop.open_orders WITH (security_barrier = true) AS
    SELECT o.id, c.name, o.status FROM shop.orders o JOIN shop.customers c ON c.id = o.customer_id WHERE o.status <> 'sent';
COMMENT ON COLUMN shop.open_orders.name IS 'whose';
CREATE VIEW shop.only_paid AS SELECT id FROM shop.open_orders WHERE status = 'paid';
CREATE VIEW shop.cheap AS SELECT id FROM shop.payments WHERE id > 3 WITH LOCAL CHECK OPTION;
CREATE MATERIALIZED VIEW shop.per_customer AS SELECT customer_id, count(*) AS orders FROM shop.orders GROUP BY 1 WITH NO DATA;
CREATE UNIQUE INDEX per_customer_key ON shop.per_customer (customer_id);
COMMENT ON MATERIALIZED VIEW shop.per_customer IS 'for the report';
CREATE FUNCTION shop.stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION shop.total(c shop.customers, VARIADIC more integer[] DEFAULT '{}') RETURNS TABLE (a integer, b text)
    LANGUAGE sql STABLE AS $$ SELECT 1, 'x'::text $$;
CREATE PROCEDURE shop.tidy(INOUT n integer) LANGUAGE sql BEGIN ATOMIC SELECT n + 1; END;
COMMENT ON FUNCTION shop.stamp() IS 'stamps';
CREATE TRIGGER stamp BEFORE UPDATE ON shop.customers FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION shop.stamp();
CREATE TRIGGER stamp_orders AFTER INSERT ON shop.orders FOR EACH ROW EXECUTE FUNCTION shop.stamp();
ALTER TABLE shop.customers DISABLE TRIGGER stamp;
ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_row ON shop.customers AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (name = CURRENT_USER) WITH CHECK (true);
CREATE AGGREGATE shop.add_up(integer) (SFUNC = int4pl, STYPE = integer);
CREATE TYPE shop.span AS RANGE (SUBTYPE = float8);
CREATE RULE no_delete AS ON DELETE TO shop.payments DO INSTEAD NOTHING;
CREATE STATISTICS shop.joint ON customer_id, status FROM shop.orders;
GRANT SELECT ON shop.customers TO PUBLIC;
CREATE COLLATION shop.plain (provider = libc, locale = 'C');
CREATE PUBLICATION all_of_it FOR ALL TABLES;
COMMENT ON COLUMN shop.money_amount.amount IS 'in cents';
