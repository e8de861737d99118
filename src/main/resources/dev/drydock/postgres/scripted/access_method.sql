-- Asked only where there are any: FROM pg_am o WHERE o.oid >= 16384
SELECT 'pg_am'::regclass AS classid, o.oid AS objid, NULL::text AS schema, o.amname::text AS name,
       NULL::text AS part, format('ACCESS METHOD %I', o.amname) AS target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_am o
CROSS JOIN LATERAL (
    SELECT format('CREATE ACCESS METHOD %I TYPE %s HANDLER %s', o.amname,
                  CASE o.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END, o.amhandler)
           AS definition) d
