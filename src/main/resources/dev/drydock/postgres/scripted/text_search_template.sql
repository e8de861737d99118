-- Asked only where there are any: FROM pg_ts_template o WHERE o.oid >= 16384
SELECT 'pg_ts_template'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.tmplname::text AS name, NULL::text AS part, a.target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_ts_template o
JOIN pg_namespace n ON n.oid = o.tmplnamespace
CROSS JOIN LATERAL (SELECT format('TEXT SEARCH TEMPLATE %I.%I', n.nspname, o.tmplname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target, ' (', 'INIT = ' || nullif(o.tmplinit, 0)::regproc::text || ', ',
                  format('LEXIZE = %s)', o.tmpllexize)) AS definition) d
