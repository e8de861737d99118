-- The forms of the lock matrix, one a line: [major] [preparation ==>] statement [-- remark].

CREATE TABLE n(id int primary key)
CREATE TABLE n(id int, cid int references customers(id))
CREATE TABLE n PARTITION OF logs FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')
CREATE TABLE n PARTITION OF plog FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')  -- has DEFAULT partition
CREATE INDEX i ON orders(total)
CREATE UNIQUE INDEX i ON orders(x)
CREATE INDEX CONCURRENTLY i ON orders(total)
CREATE INDEX i ON logs(id)  -- partitioned
CREATE INDEX i ON ONLY logs(id)
CREATE INDEX lid ON ONLY logs (id); CREATE INDEX l24 ON logs_2024 (id) ==> ALTER INDEX lid ATTACH PARTITION l24
DROP INDEX orders_status
DROP INDEX CONCURRENTLY orders_status
REINDEX INDEX orders_status
REINDEX TABLE orders
REINDEX INDEX CONCURRENTLY orders_status
REINDEX TABLE CONCURRENTLY orders
ALTER INDEX orders_status RENAME TO z
ALTER INDEX orders_status SET (fillfactor=80)
ALTER TABLE orders ADD COLUMN c int
ALTER TABLE orders ADD COLUMN c int DEFAULT 5
ALTER TABLE orders ADD COLUMN c int NOT NULL DEFAULT 5
ALTER TABLE orders ADD COLUMN c timestamptz DEFAULT now()
ALTER TABLE orders ADD COLUMN c timestamptz DEFAULT clock_timestamp()
ALTER TABLE orders ADD COLUMN c uuid DEFAULT gen_random_uuid()
ALTER TABLE orders ADD COLUMN c bigserial
ALTER TABLE orders ADD COLUMN c bigint GENERATED ALWAYS AS IDENTITY
ALTER TABLE orders ADD COLUMN c int GENERATED ALWAYS AS (qty*2) STORED
18 ALTER TABLE orders ADD COLUMN c int GENERATED ALWAYS AS (qty*2) VIRTUAL
ALTER TABLE orders ADD COLUMN c int REFERENCES customers(id)
ALTER TABLE orders ADD COLUMN c int DEFAULT 1 REFERENCES customers(id)
ALTER TABLE orders ADD COLUMN c int CHECK (c > 0)
ALTER TABLE orders ADD COLUMN c int DEFAULT 1 CHECK (c > 0)
ALTER TABLE orders ADD COLUMN c int UNIQUE
ALTER TABLE orders ADD COLUMN c posint2  -- domain with CHECK
ALTER TABLE orders DROP COLUMN total
ALTER TABLE orders DROP COLUMN status CASCADE  -- indexed + used by view
ALTER TABLE orders RENAME COLUMN total TO amount
ALTER TABLE orders RENAME TO orders2
ALTER TABLE orders RENAME CONSTRAINT orders_qty_check TO q
ALTER TABLE orders SET SCHEMA s2
ALTER TABLE customers ALTER name TYPE varchar(100)  -- from varchar(50), indexed
ALTER TABLE customers ALTER name TYPE text  -- from varchar(50), indexed
ALTER TABLE customers ALTER name TYPE varchar(20)  -- from varchar(50), indexed
ALTER TABLE customers ALTER email TYPE varchar(255)  -- from text, indexed
ALTER TABLE customers ALTER email TYPE citext  -- from text, indexed
ALTER TABLE customers ALTER note TYPE text COLLATE "C"
ALTER TABLE customers ALTER email TYPE text COLLATE "POSIX"  -- indexed
ALTER TABLE orders ALTER qty TYPE bigint  -- from int
ALTER TABLE customers ALTER id TYPE bigint  -- from int, referenced by orders FK
ALTER TABLE orders ALTER ext_id TYPE int  -- from bigint, unique index
ALTER TABLE customers ALTER amount TYPE numeric(12,2)  -- from numeric(10,2), indexed
ALTER TABLE customers ALTER amount TYPE numeric(12,4)  -- from numeric(10,2), indexed
ALTER TABLE customers ALTER amount TYPE numeric  -- from numeric(10,2), indexed
SET TimeZone = 'UTC' ==> ALTER TABLE orders ALTER created TYPE timestamptz  -- TimeZone=UTC, indexed
SET TimeZone = 'Europe/Paris' ==> ALTER TABLE orders ALTER created TYPE timestamptz  -- TimeZone=Europe/Paris, indexed
ALTER TABLE customers ALTER j TYPE jsonb
ALTER TABLE customers ALTER m TYPE text  -- from enum
ALTER TABLE customers ALTER dom TYPE int  -- from domain over int
ALTER TABLE customers ALTER dom TYPE posint3  -- int domain -> domain with CHECK
ALTER TABLE customers ALTER email SET DEFAULT 'x'
ALTER TABLE customers ALTER region DROP DEFAULT
ALTER TABLE orders ALTER qty SET NOT NULL
ALTER TABLE orders ADD CONSTRAINT qn CHECK (qty IS NOT NULL) ==> ALTER TABLE orders ALTER qty SET NOT NULL  -- valid CHECK (qty IS NOT NULL) exists
ALTER TABLE orders ADD CONSTRAINT qn CHECK (qty IS NOT NULL) NOT VALID ==> ALTER TABLE orders ALTER qty SET NOT NULL  -- NOT VALID check exists
ALTER TABLE customers ALTER region DROP NOT NULL
18 ALTER TABLE orders ADD CONSTRAINT k NOT NULL qty
18 ALTER TABLE orders ADD CONSTRAINT k NOT NULL qty NOT VALID
18 ALTER TABLE orders ADD CONSTRAINT k NOT NULL qty NOT VALID ==> ALTER TABLE orders VALIDATE CONSTRAINT k  -- NOT NULL
ALTER TABLE orders ADD CONSTRAINT k CHECK (x > 0)
ALTER TABLE orders ADD CONSTRAINT k CHECK (x > 0) NOT VALID
ALTER TABLE orders ADD CONSTRAINT k CHECK (x > 0) NOT VALID ==> ALTER TABLE orders VALIDATE CONSTRAINT k  -- CHECK
ALTER TABLE items ADD CONSTRAINT k FOREIGN KEY (ref) REFERENCES customers
ALTER TABLE items ADD CONSTRAINT k FOREIGN KEY (ref) REFERENCES customers NOT VALID
ALTER TABLE items ADD CONSTRAINT k FOREIGN KEY (ref) REFERENCES customers NOT VALID ==> ALTER TABLE items VALIDATE CONSTRAINT k  -- FK
ALTER TABLE orders ADD CONSTRAINT k UNIQUE (x)
ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX orders_ext_uq
ALTER TABLE items ADD PRIMARY KEY (id)  -- id nullable
ALTER TABLE items ADD PRIMARY KEY USING INDEX items_uq  -- id nullable
ALTER TABLE items ADD CHECK (id IS NOT NULL) ==> ALTER TABLE items ADD PRIMARY KEY USING INDEX items_uq  -- id nullable, valid CHECK
ALTER TABLE items2 ADD PRIMARY KEY USING INDEX items2_uq  -- id NOT NULL
ALTER TABLE orders ADD CONSTRAINT k EXCLUDE USING btree (x WITH =)
ALTER TABLE orders DROP CONSTRAINT orders_qty_check
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey
ALTER TABLE orders DROP CONSTRAINT orders_pkey
ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey DEFERRABLE
ALTER TABLE orders ALTER status SET STATISTICS 500
ALTER TABLE orders ALTER status SET STORAGE EXTERNAL
ALTER TABLE orders ALTER status SET COMPRESSION pglz
ALTER TABLE orders ALTER status SET (n_distinct=10)
ALTER TABLE orders SET (fillfactor=80)
ALTER TABLE orders SET (autovacuum_vacuum_scale_factor=0.01)
ALTER TABLE orders SET UNLOGGED
ALTER TABLE items SET UNLOGGED
ALTER TABLE orders REPLICA IDENTITY FULL
ALTER TABLE orders CLUSTER ON orders_status
ALTER TABLE orders OWNER TO locks_bob
ALTER TABLE orders DISABLE TRIGGER trg
ALTER TABLE orders ENABLE ROW LEVEL SECURITY
CREATE POLICY p ON orders USING (true)
CREATE TRIGGER t2 AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION tf()
DROP TRIGGER trg ON orders
CREATE RULE r AS ON DELETE TO orders DO INSTEAD NOTHING
ALTER TABLE logs ATTACH PARTITION logs_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
ALTER TABLE logs ATTACH PARTITION logs_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')  -- matching CHECK
ALTER TABLE plog ATTACH PARTITION plog_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')  -- has DEFAULT
ALTER TABLE logs DETACH PARTITION logs_2024
ALTER TABLE logs DETACH PARTITION logs_2024 CONCURRENTLY
CREATE VIEW v2 AS SELECT * FROM orders
CREATE OR REPLACE VIEW v_orders AS SELECT id,status,qty FROM orders
DROP VIEW v_orders
CREATE MATERIALIZED VIEW mv2 AS SELECT * FROM orders
REFRESH MATERIALIZED VIEW mv_orders
REFRESH MATERIALIZED VIEW CONCURRENTLY mv_orders
CREATE STATISTICS st ON status,qty FROM orders
COMMENT ON TABLE orders IS 'x'
COMMENT ON COLUMN orders.qty IS 'x'
GRANT SELECT ON orders TO locks_bob
ALTER TYPE mood ADD VALUE 'c'
ALTER TYPE mood RENAME VALUE 'a' TO 'aa'
ALTER DOMAIN posint ADD CHECK (value > 0)
ALTER DOMAIN posint ADD CONSTRAINT k CHECK (value > 0) NOT VALID
ALTER DOMAIN posint ADD CONSTRAINT k CHECK (value > 0) NOT VALID ==> ALTER DOMAIN posint VALIDATE CONSTRAINT k
ALTER DOMAIN posint SET NOT NULL
ALTER SEQUENCE sq OWNED BY orders.x
CREATE PUBLICATION pub FOR TABLE orders
DROP TABLE orders CASCADE  -- has FK to customers, views
DROP TABLE customers CASCADE  -- referenced
DROP TABLE items
TRUNCATE items
DROP TABLE logs_2024  -- partition
ANALYZE orders
VACUUM orders
VACUUM FULL orders
CLUSTER orders USING orders_status
LOCK TABLE orders IN SHARE MODE
UPDATE orders SET qty=1 WHERE id=1
ALTER TABLE orders ADD CONSTRAINT qn CHECK (qty IS NOT NULL) ==> ALTER TABLE orders ALTER qty SET NOT NULL, DROP CONSTRAINT qn  -- the valid CHECK goes in the same ALTER
ALTER TABLE orders ALTER qty SET NOT NULL ==> ALTER TABLE orders ALTER qty DROP NOT NULL
17 ALTER TABLE orders ADD g int GENERATED ALWAYS AS (qty * 2) STORED ==> ALTER TABLE orders ALTER g SET EXPRESSION AS (qty * 3)
ALTER TABLE orders ADD g int GENERATED ALWAYS AS (qty * 2) STORED ==> ALTER TABLE orders ALTER g DROP EXPRESSION
ALTER TABLE items2 ALTER id ADD GENERATED ALWAYS AS IDENTITY  -- id NOT NULL
18 ALTER TABLE orders ADD CONSTRAINT k CHECK (x > 0) NOT ENFORCED
18 ALTER TABLE orders ALTER CONSTRAINT orders_customer_id_fkey NOT ENFORCED
CREATE TABLE plain (ref int) PARTITION BY LIST (ref); CREATE TABLE plain_1 PARTITION OF plain FOR VALUES IN (1) ==> ALTER TABLE plain ADD FOREIGN KEY (ref) REFERENCES customers NOT VALID  -- partitioned
CREATE UNIQUE INDEX orders_new ON orders (id) ==> ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD PRIMARY KEY USING INDEX orders_new  -- swap
ALTER TABLE plog_def ADD CHECK (at < '2026-01-01' OR at >= '2027-01-01'); ALTER TABLE plog_def ALTER at SET NOT NULL ==> ALTER TABLE plog ATTACH PARTITION plog_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')  -- CHECK on the DEFAULT excludes it
ALTER TABLE plog DETACH PARTITION plog_2025 CONCURRENTLY  -- has DEFAULT
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler ==> ALTER TABLE orders SET ACCESS METHOD heap2
CREATE POLICY p ON orders USING (true) ==> ALTER POLICY p ON orders USING (false)
CREATE POLICY p ON orders USING (true) ==> DROP POLICY p ON orders
CREATE OR REPLACE TRIGGER trg BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION tf()
DROP TABLE items2
