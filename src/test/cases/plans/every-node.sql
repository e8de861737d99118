-- Everything that the queries below need.
CREATE TABLE big (id int PRIMARY KEY, k int, t text, d date);
INSERT INTO big SELECT i, i % 1000, 'row ' || i, date '2020-01-01' + i % 700 FROM generate_series(1, 20000) i;
CREATE INDEX big_k ON big (k);
CREATE INDEX big_d ON big (d);
CREATE INDEX big_t_k ON big (t, k);
CREATE TABLE "Odd Names" (id int PRIMARY KEY, "the value" text, big_id int REFERENCES big);
INSERT INTO "Odd Names" SELECT i, 'it''s ' || i, i FROM generate_series(1, 300) i;
CREATE TABLE small (id int, k int);
INSERT INTO small SELECT i, i % 7 FROM generate_series(1, 50) i;
CREATE TABLE part (id int, k int) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (100);
CREATE TABLE part_2 PARTITION OF part FOR VALUES FROM (100) TO (200);
CREATE INDEX part_id ON part (id);
INSERT INTO part SELECT i, i FROM generate_series(0, 199) i;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
CREATE TRIGGER before_small BEFORE UPDATE ON small FOR EACH ROW EXECUTE FUNCTION note();
CREATE TRIGGER after_small AFTER UPDATE ON small FOR EACH ROW EXECUTE FUNCTION note();
CREATE SCHEMA other;
CREATE TABLE other.small AS SELECT * FROM small;
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
DO $$
DECLARE file text := current_setting('data_directory') || '/' || current_database() || '_lines.txt';
BEGIN
    EXECUTE format('COPY (SELECT n, ''line '' || n FROM generate_series(1, 500) n) TO %L', file);
    EXECUTE format('CREATE FOREIGN TABLE lines (n int, line text) SERVER files OPTIONS (filename %L)', file);
END $$;
CREATE TABLE watched (id int, k int);
CREATE TABLE told (n int GENERATED ALWAYS AS IDENTITY, line text);
CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE told_line text;
BEGIN
    FOR told_line IN EXECUTE 'EXPLAIN (' || current_setting('explain.options') || ') SELECT a.k, b.k FROM added a JOIN small b USING (id) WHERE a.k > 1' LOOP
        INSERT INTO told (line) VALUES (told_line);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT ON watched REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell();
VACUUM ANALYZE;
SET jit = off;
SET max_parallel_workers_per_gather = 0;

-- node: Seq Scan
SELECT * FROM big WHERE t LIKE '%7' AND k > 10;
-- node: Seq Scan, quoted names
SELECT o."the value" FROM "Odd Names" AS "O" , "Odd Names" o WHERE o."the value" = 'it''s 5' AND "O".id = 3;
-- node: Sample Scan
SELECT * FROM big TABLESAMPLE system (10) REPEATABLE (1);
-- node: Index Scan
SELECT * FROM big WHERE id = 17;
-- node: Index Scan backward
SELECT * FROM big ORDER BY id DESC LIMIT 3;
-- node: Index Only Scan
SELECT id FROM big WHERE id < 20;
-- node: Bitmap Heap Scan
SELECT * FROM big WHERE k = 5;
-- node: BitmapAnd
SELECT * FROM big WHERE k BETWEEN 5 AND 30 AND d BETWEEN '2020-02-01' AND '2020-02-12';
-- node: BitmapOr
SELECT * FROM big WHERE k = 5 OR d = '2020-02-01';
-- node: Tid Scan
SELECT * FROM big WHERE ctid = '(0,1)';
-- node: Tid Range Scan
SELECT * FROM big WHERE ctid < '(3,1)';
-- node: Subquery Scan
SELECT * FROM (SELECT k, row_number() OVER (ORDER BY id) AS n FROM small) s WHERE n > 4 AND k = 2;
-- node: Function Scan
SELECT * FROM generate_series(1, 10) AS g (x) WHERE x > 3;
-- node: Table Function Scan
SELECT * FROM xmltable('/a/b' PASSING xml '<a><b>1</b><b>2</b></a>' COLUMNS v int PATH '.') x;
-- node: Values Scan
SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c')) v (n, s) WHERE n <> 2;
-- node: CTE Scan
WITH c AS MATERIALIZED (SELECT k, count(*) FROM big GROUP BY k) SELECT * FROM c a JOIN c b ON a.k = b.k + 1 WHERE a.count > 3;
-- node: WorkTable Scan
WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 20) SELECT sum(n) FROM r;
-- node: Named Tuplestore Scan
-- explained by: SELECT line FROM told ORDER BY n
INSERT INTO watched SELECT id, k FROM small;
-- node: Foreign Scan
SELECT * FROM lines WHERE n % 7 = 3;
-- node: Result
SELECT 1 AS one WHERE now() < '2000-01-01';
-- node: Result over a gate
SELECT * FROM small WHERE current_setting('server_version_num')::int < 0;
-- node: ProjectSet
SELECT generate_series(1, 3), id FROM small WHERE k = 1;
-- node: Nested Loop
-- set: enable_hashjoin = off
-- set: enable_mergejoin = off
SELECT * FROM small s JOIN big b ON b.id = s.id WHERE s.k < 3;
-- node: Nested Loop Left Join
SELECT * FROM small s LEFT JOIN LATERAL (SELECT * FROM big b WHERE b.id = s.id LIMIT 1) x ON true;
-- node: Nested Loop Semi Join
-- set: enable_hashjoin = off
-- set: enable_mergejoin = off
SELECT * FROM small s WHERE EXISTS (SELECT FROM big b WHERE b.k = s.k AND b.id > s.id + 10);
-- node: Hash Join
SELECT * FROM big b JOIN small s ON b.k = s.k WHERE b.id < 9000;
-- node: Hash Left Join
SELECT * FROM small s LEFT JOIN other.small o ON s.id = o.id + 3;
-- node: Hash Full Join
SELECT * FROM small s FULL JOIN other.small o ON s.id = o.id + 3;
-- node: Hash Anti Join
SELECT * FROM big b WHERE NOT EXISTS (SELECT FROM small s WHERE s.k = b.k);
-- node: Merge Join
-- set: enable_hashjoin = off
-- set: enable_nestloop = off
SELECT * FROM big b JOIN small s ON b.id = s.id;
-- node: Sort
SELECT * FROM small ORDER BY k DESC NULLS LAST, id;
-- node: Sort on disk
-- set: work_mem = '64kB'
SELECT * FROM big ORDER BY t || 'x';
-- node: Incremental Sort
-- set: enable_seqscan = off
-- set: enable_sort = off
SELECT * FROM big ORDER BY d, t LIMIT 1000;
-- node: Materialize
-- set: enable_hashjoin = off
-- set: enable_mergejoin = off
SELECT * FROM small a JOIN other.small b ON a.k > b.k;
-- node: Memoize
-- set: enable_hashjoin = off
-- set: enable_mergejoin = off
SELECT * FROM big a JOIN big b ON b.id = a.k + 1 WHERE a.id < 3000;
-- node: Aggregate
SELECT count(*), max(t) FROM big;
-- node: GroupAggregate
-- set: enable_hashagg = off
SELECT k, count(*) FROM big GROUP BY k HAVING count(*) > 3;
-- node: HashAggregate
SELECT k, sum(id) FROM big GROUP BY k;
-- node: HashAggregate on disk
-- set: work_mem = '64kB'
SELECT t, count(*) FROM big GROUP BY t;
-- node: MixedAggregate
SELECT k, d, count(*) FROM big GROUP BY CUBE (k, d);
-- node: Grouping sets, sorted
-- set: enable_hashagg = off
SELECT k, d, count(*) FROM big GROUP BY GROUPING SETS ((k, d), (k), (d), ());
-- node: Group
-- set: enable_hashagg = off
SELECT k FROM big GROUP BY k;
-- node: WindowAgg
SELECT id, rank() OVER (PARTITION BY k ORDER BY id) FROM small;
-- node: Unique
-- set: enable_hashagg = off
SELECT DISTINCT ON (k) k, id FROM big ORDER BY k, id;
-- node: SetOp
SELECT k FROM small EXCEPT SELECT id FROM small;
-- node: SetOp sorted
-- set: enable_hashagg = off
SELECT k FROM small INTERSECT ALL SELECT id FROM small;
-- node: Append
SELECT * FROM part WHERE k > 3;
-- node: Append of a union
SELECT id FROM small UNION ALL SELECT id FROM big WHERE k = 3;
-- node: Merge Append
SELECT k FROM big UNION ALL SELECT id FROM part_2 ORDER BY k LIMIT 10;
-- node: Append with pruning at run time
SELECT * FROM part WHERE id = (SELECT max(k) FROM small);
-- node: Limit
SELECT * FROM big LIMIT 5 OFFSET 10;
-- node: Gather
-- set: max_parallel_workers_per_gather = 2
-- set: parallel_setup_cost = 0
-- set: parallel_tuple_cost = 0
-- set: min_parallel_table_scan_size = 0
SELECT * FROM big WHERE k = 5 AND t LIKE '%1';
-- node: Gather Merge
-- set: max_parallel_workers_per_gather = 2
-- set: parallel_setup_cost = 0
-- set: parallel_tuple_cost = 0
-- set: min_parallel_table_scan_size = 0
-- set: work_mem = '10MB'
SELECT * FROM big WHERE t LIKE '%1%' ORDER BY d;
-- node: Partial Aggregate
-- set: max_parallel_workers_per_gather = 2
-- set: parallel_setup_cost = 0
-- set: parallel_tuple_cost = 0
-- set: min_parallel_table_scan_size = 0
SELECT k % 3, count(*) FROM big GROUP BY 1;
-- node: InitPlan
SELECT * FROM big WHERE k > (SELECT avg(k) FROM small) AND id < 100;
-- node: SubPlan
SELECT s.id, (SELECT count(*) FROM big b WHERE b.k = s.k) FROM small s;
-- node: hashed SubPlan
SELECT * FROM small WHERE id NOT IN (SELECT k FROM other.small);
-- node: Several lines in a string
SELECT * FROM big WHERE t = 'first
  ->  second (cost=1
third' OR t = 'Filter: x';
-- node: Index searches
SELECT * FROM big WHERE id = ANY ('{1,500,9000,17000}');
-- node: LockRows
SELECT * FROM small WHERE k = 3 FOR UPDATE;
-- node: ModifyTable insert
INSERT INTO small SELECT id, k FROM other.small;
-- node: ModifyTable insert on conflict
INSERT INTO big SELECT id, 1, 'x', now() FROM small ON CONFLICT (id) DO UPDATE SET k = excluded.k WHERE big.k > 3;
-- node: ModifyTable update
UPDATE small SET k = k + 1 WHERE id < 20;
-- node: ModifyTable delete
DELETE FROM "Odd Names" o USING small s WHERE o.id = s.id RETURNING *;
-- node: ModifyTable, partitions
UPDATE part SET k = k + 1 WHERE id > 50;
-- node: ModifyTable merge
-- since: 15
MERGE INTO small t USING other.small s ON t.id = s.id WHEN MATCHED AND s.k = 1 THEN DELETE WHEN MATCHED THEN UPDATE SET k = 0 WHEN NOT MATCHED THEN INSERT VALUES (1, 1);
-- node: ModifyTable in a WITH query
WITH gone AS (DELETE FROM small WHERE k = 2 RETURNING *) SELECT count(*) FROM gone;
