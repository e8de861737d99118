SELECT n.nspname, c.relname, c.relkind::text, c.relpages, c.reltuples::text, c.relallvisible,
       CASE WHEN c.relkind IN ('r', 'm', 'i')
            THEN coalesce(pg_relation_size(c.oid), 0) / current_setting('block_size')::bigint
            ELSE 0 END
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm', 'i', 'p', 'I', 'f') AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY 1, 2
