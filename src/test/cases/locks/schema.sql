DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'locks_bob') THEN
        CREATE ROLE locks_bob;
    END IF;
END $$;
CREATE EXTENSION citext;
CREATE SCHEMA s2;
CREATE TYPE mood AS ENUM ('a', 'b');
CREATE DOMAIN posint AS int;
CREATE DOMAIN posint2 AS int CHECK (value > 0);
CREATE DOMAIN posint3 AS int CHECK (value > 0);
CREATE SEQUENCE sq;
CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';

CREATE TABLE customers (
    id int PRIMARY KEY, email text, name varchar(50), amount numeric(10, 2),
    region text NOT NULL DEFAULT 'eu', note text, j json, m mood, dom posint);
CREATE INDEX customers_email ON customers (email);
CREATE INDEX customers_name ON customers (name);
CREATE INDEX customers_amount ON customers (amount);

CREATE TABLE orders (
    id int PRIMARY KEY, customer_id int REFERENCES customers, status text, total numeric(10, 2),
    qty int CHECK (qty > 0), created timestamp, ext_id bigint, x int);
CREATE INDEX orders_status ON orders (status);
CREATE INDEX orders_created ON orders (created);
CREATE INDEX orders_customer ON orders (customer_id);
CREATE UNIQUE INDEX orders_ext_uq ON orders (ext_id);
CREATE TRIGGER trg BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION tf();

CREATE TABLE items (id int, ref int);
CREATE UNIQUE INDEX items_uq ON items (id);
CREATE TABLE items2 (id int NOT NULL);
CREATE UNIQUE INDEX items2_uq ON items2 (id);

CREATE TABLE logs (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE logs_2025 PARTITION OF logs FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE logs_2026 (id int, at date);
CREATE TABLE logs_2027 (
    id int, at date, CHECK (at IS NOT NULL AND at >= '2027-01-01' AND at < '2028-01-01'));
CREATE TABLE plog (id int, at date) PARTITION BY RANGE (at);
CREATE TABLE plog_2025 PARTITION OF plog FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE plog_def PARTITION OF plog DEFAULT;
CREATE TABLE plog_2026 (id int, at date);

CREATE VIEW v_orders AS SELECT id, status FROM orders;
CREATE MATERIALIZED VIEW mv_orders AS SELECT id, status FROM orders;
CREATE UNIQUE INDEX mv_orders_uq ON mv_orders (id);

INSERT INTO customers
SELECT i, 'e' || i, 'n' || i, i, 'eu', 'x', '{}', 'a', i FROM generate_series(1, 3) i;
INSERT INTO orders SELECT i, i, 's', i, i, now(), i, i FROM generate_series(1, 3) i;
INSERT INTO items SELECT i, i FROM generate_series(1, 3) i;
INSERT INTO items2 SELECT i FROM generate_series(1, 3) i;
INSERT INTO logs_2024 VALUES (1, '2024-02-02');
INSERT INTO logs_2025 VALUES (1, '2025-02-02');
INSERT INTO logs_2026 VALUES (1, '2026-02-02');
INSERT INTO logs_2027 VALUES (1, '2027-02-02');
INSERT INTO plog_2025 VALUES (1, '2025-02-02');
INSERT INTO plog_2026 VALUES (1, '2026-02-02');
INSERT INTO plog_def VALUES (1, '2020-02-02');
REFRESH MATERIALIZED VIEW mv_orders;
