-- Asked only where there are any: FROM pg_statistic_ext o WHERE o.oid >= 16384
SELECT 'pg_statistic_ext'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.stxname::text AS name, NULL::text AS part, a.target, d.definition, d.definition AS fixed,
       NULL::text AS signature,
       CASE WHEN coalesce(o.stxstattarget, -1) >= 0 THEN
           ARRAY['target', format('ALTER %s SET STATISTICS %s', a.target, o.stxstattarget),
                 format('ALTER %s SET STATISTICS -1', a.target), 'r', ''] END AS settings,
       ARRAY[o.stxrelid::text] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_statistic_ext o
JOIN pg_namespace n ON n.oid = o.stxnamespace
CROSS JOIN LATERAL (SELECT format('STATISTICS %I.%I', n.nspname, o.stxname) AS target) a
-- The server keeps the columns in the order of the table, which is no difference; expressions follow them.
CROSS JOIN LATERAL (
    SELECT coalesce(string_agg(quote_ident(t.attname), ', ' ORDER BY t.attnum), '') AS placed,
           coalesce(string_agg(quote_ident(t.attname), ', ' ORDER BY t.attname), '') AS sorted
    FROM pg_attribute t WHERE t.attrelid = o.stxrelid AND t.attnum = ANY (o.stxkeys)
) c
CROSS JOIN LATERAL (
    SELECT replace(
               pg_get_statisticsobjdef(o.oid),
               ' ON ' || c.placed,
               ' ON ' || c.sorted
           ) AS definition
) d
