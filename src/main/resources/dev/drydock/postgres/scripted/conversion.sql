-- Asked only where there are any: FROM pg_conversion o WHERE o.oid >= 16384
SELECT 'pg_conversion'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.conname::text AS name, NULL::text AS part,
       format('CONVERSION %I.%I', n.nspname, o.conname) AS target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_conversion o
JOIN pg_namespace n ON n.oid = o.connamespace
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', CASE WHEN o.condefault THEN 'DEFAULT ' END,
                  format('CONVERSION %I.%I FOR %L TO %L FROM %s', n.nspname, o.conname,
                         pg_encoding_to_char(o.conforencoding), pg_encoding_to_char(o.contoencoding),
                         o.conproc)) AS definition) d
