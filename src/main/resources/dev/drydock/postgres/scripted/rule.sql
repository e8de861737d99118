-- Asked only where there are any: FROM pg_rewrite o WHERE o.oid >= 16384 AND o.rulename <> '_RETURN'
SELECT 'pg_rewrite'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       c.relname::text AS name, o.rulename::text AS part,
       format('RULE %I ON %I.%I', o.rulename, n.nspname, c.relname) AS target, d.definition,
       d.definition AS fixed, '' AS signature,
       ARRAY['enabled',
             format('ALTER TABLE %I.%I %s RULE %I', n.nspname, c.relname,
                    CASE o.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                      WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END, o.rulename),
             '', CASE WHEN o.ev_enabled = 'O' THEN 'd' ELSE '' END, o.ev_class::text] AS settings,
       ARRAY[o.ev_class::text] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_rewrite o
JOIN pg_class c ON c.oid = o.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT regexp_replace(pg_get_ruledef(o.oid), ';\s*$', '') AS definition) d
WHERE o.rulename <> '_RETURN'
AND NOT EXISTS (SELECT FROM pg_depend e
                WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
