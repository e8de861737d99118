-- Asked only where there are any: FROM pg_transform o WHERE o.oid >= 16384
SELECT 'pg_transform'::regclass AS classid, o.oid AS objid, NULL::text AS schema, a.name,
       NULL::text AS part, 'TRANSFORM ' || a.name AS target, d.definition, d.definition AS fixed,
       '' AS signature, '{}'::text[] AS settings, '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_transform o
JOIN pg_language l ON l.oid = o.trflang
CROSS JOIN LATERAL (
    SELECT format('FOR %s LANGUAGE %I', format_type(o.trftype, NULL), l.lanname) AS name) a
CROSS JOIN LATERAL (
    SELECT format('CREATE TRANSFORM %s (%s)', a.name,
                  concat_ws(', ',
                            'FROM SQL WITH FUNCTION ' || nullif(o.trffromsql, 0)::regprocedure::text,
                            'TO SQL WITH FUNCTION ' || nullif(o.trftosql, 0)::regprocedure::text))
           AS definition) d
