WITH relation AS (
    SELECT c.oid, c.relkind, n.nspname, c.relname, format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT IN ('information_schema', 'drydock')
),
debt (kind, object, why, cure) AS (
    SELECT 1, 'index ' || r.name,
           CASE WHEN p.pid IS NOT NULL THEN 'process ' || p.pid || ' is building it right now'
                WHEN r.relname ~ '_cc(new|old)\d*$'
                THEN 'is left of a REINDEX CONCURRENTLY that was broken off; no query uses it'
                ELSE 'is not valid: its build was broken off; it costs writes and no query uses it' END,
           CASE WHEN p.pid IS NOT NULL THEN '-- wait'
                WHEN r.relname ~ '_cc(new|old)\d*$' THEN 'DROP INDEX CONCURRENTLY ' || r.name
                ELSE 'REINDEX INDEX CONCURRENTLY ' || r.name END
    FROM pg_index i
    JOIN relation r ON r.oid = i.indexrelid
    LEFT JOIN pg_stat_progress_create_index p ON p.index_relid = i.indexrelid
    WHERE NOT i.indisvalid AND r.relkind = 'i'
    UNION ALL
    SELECT 1, 'index ' || r.name, 'helps an online migration that has not ended',
           'DROP INDEX CONCURRENTLY ' || r.name
    FROM pg_index i
    JOIN relation r ON r.oid = i.indexrelid
    WHERE i.indisvalid AND r.relkind = 'i' AND r.relname LIKE '%drydock\_%'
      AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
    UNION ALL
    SELECT 2, 'constraint ' || r.name || '.' || quote_ident(c.conname),
           'holds for new rows only: the rows of before were never checked',
           'ALTER TABLE ' || r.name || ' VALIDATE CONSTRAINT ' || quote_ident(c.conname)
    FROM pg_constraint c
    JOIN relation r ON r.oid = c.conrelid
    WHERE NOT c.convalidated AND c.conparentid = 0 AND c.contype IN ('c', 'f', 'n')
      AND coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true'
    UNION ALL
    SELECT 3, 'partition ' || child.name,
           'is half detached from ' || parent.name,
           'ALTER TABLE ' || parent.name || ' DETACH PARTITION ' || child.name || ' FINALIZE'
    FROM pg_inherits i
    JOIN relation child ON child.oid = i.inhrelid
    JOIN relation parent ON parent.oid = i.inhparent
    WHERE i.inhdetachpending
    UNION ALL
    SELECT 4, 'constraint ' || r.name || '.' || quote_ident(c.conname),
           'helps an online migration that has not ended',
           'ALTER TABLE ' || r.name || ' DROP CONSTRAINT ' || quote_ident(c.conname)
    FROM pg_constraint c
    JOIN relation r ON r.oid = c.conrelid
    WHERE c.conname LIKE '%drydock\_%' AND c.convalidated AND c.conparentid = 0
    UNION ALL
    SELECT 5, 'trigger ' || r.name || '.' || quote_ident(t.tgname),
           'keeps two columns equal for an online migration that has not ended',
           'DROP TRIGGER ' || quote_ident(t.tgname) || ' ON ' || r.name
    FROM pg_trigger t
    JOIN relation r ON r.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgname LIKE '%drydock\_%'
    UNION ALL
    SELECT 6, 'function ' || p.oid::regprocedure,
           'serves a trigger of an online migration that has not ended',
           'DROP FUNCTION ' || p.oid::regprocedure
    FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proname LIKE '%drydock\_%' AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'drydock'
    UNION ALL
    SELECT 7, 'column ' || r.name || '.' || quote_ident(a.attname),
           'is the old or the new form of a column that an online migration replaces',
           'ALTER TABLE ' || r.name || ' DROP COLUMN ' || quote_ident(a.attname)
    FROM pg_attribute a
    JOIN relation r ON r.oid = a.attrelid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p')
      AND a.attname LIKE '%drydock\_%' AND a.attinhcount = 0
    UNION ALL
    SELECT 8, 'table ' || r.name, 'helps an online migration that has not ended',
           'DROP TABLE ' || r.name
    FROM relation r
    WHERE r.relkind IN ('r', 'p') AND r.relname LIKE '%drydock\_%'
)
SELECT object, why, cure FROM debt ORDER BY kind, object
