SELECT 'pg_statistic_ext'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.stxname::text AS name, NULL::text AS part, a.target, d.definition, d.definition AS fixed,
       NULL::text AS signature,
       CASE WHEN coalesce(o.stxstattarget, -1) >= 0 THEN
           ARRAY['target', format('ALTER %s SET STATISTICS %s', a.target, o.stxstattarget),
                 format('ALTER %s SET STATISTICS -1', a.target), 'r', ''] END AS settings,
       ARRAY[o.stxrelid::text] AS relations, '{}'::text[] AS others
FROM pg_statistic_ext o
JOIN pg_namespace n ON n.oid = o.stxnamespace
CROSS JOIN LATERAL (SELECT format('STATISTICS %I.%I', n.nspname, o.stxname) AS target) a
CROSS JOIN LATERAL (SELECT pg_get_statisticsobjdef(o.oid) AS definition) d
