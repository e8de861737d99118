-- Expressions of indexes whose statistics are hidden from the role, which does not own the index, though it may read the table.
SELECT n.nspname, c.relname, tn.nspname, t.relname, a.attname, a.attnum::int,
       '(' || pg_get_indexdef(i.indexrelid, a.attnum, false) || ')',
       i.indnkeyatts = 1 AND i.indpred IS NULL AND m.amname = 'btree' AND i.indisvalid,
       pg_relation_size(t.oid) / current_setting('block_size')::bigint,
       pg_relation_size(c.oid) / current_setting('block_size')::bigint
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
JOIN pg_am m ON m.oid = c.relam
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum <= i.indnatts AND i.indkey[a.attnum - 1] = 0
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
  AND t.reltuples > 0
  AND NOT has_column_privilege(c.oid, a.attnum, 'SELECT')
  AND has_table_privilege(t.oid, 'SELECT')
ORDER BY 1, 2, 6
