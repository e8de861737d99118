-- Asked only where there are any: FROM pg_cast o WHERE o.oid >= 16384
SELECT 'pg_cast'::regclass AS classid, o.oid AS objid, NULL::text AS schema, a.name,
       NULL::text AS part, format('CAST (%s)', a.name) AS target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_cast o
CROSS JOIN LATERAL (
    SELECT format('%s AS %s', format_type(o.castsource, NULL), format_type(o.casttarget, NULL))
           AS name) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE CAST (', a.name, ') ',
                  CASE o.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || o.castfunc::regprocedure::text
                                    WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END,
                  CASE o.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' END)
           AS definition) d
WHERE NOT EXISTS (SELECT FROM pg_depend i
                  WHERE i.classid = 'pg_cast'::regclass AND i.objid = o.oid AND i.deptype = 'i')
