-- Asked only where there are any: FROM pg_operator o WHERE o.oid >= 16384
SELECT 'pg_operator'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.oprname::text AS name, a.operands AS part,
       format('OPERATOR %I.%s (%s)', n.nspname, o.oprname, a.operands) AS target,
       concat(d.beginning,
              ', RESTRICT = ' || nullif(o.oprrest, 0)::regproc::text,
              ', JOIN = ' || nullif(o.oprjoin, 0)::regproc::text, ')') AS definition,
       d.beginning AS fixed, NULL::text AS signature,
       CASE WHEN o.oprrest <> 0 THEN
           ARRAY['restrict', format('ALTER OPERATOR %I.%s (%s) SET (RESTRICT = %s)', n.nspname,
                                    o.oprname, a.operands, o.oprrest),
                 format('ALTER OPERATOR %I.%s (%s) SET (RESTRICT = NONE)', n.nspname, o.oprname,
                        a.operands), 'dr', ''] ELSE '{}'::text[] END
       || CASE WHEN o.oprjoin <> 0 THEN
           ARRAY['join', format('ALTER OPERATOR %I.%s (%s) SET (JOIN = %s)', n.nspname, o.oprname,
                                a.operands, o.oprjoin),
                 format('ALTER OPERATOR %I.%s (%s) SET (JOIN = NONE)', n.nspname, o.oprname,
                        a.operands), 'dr', ''] END AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_operator c ON c.oid = o.oprcom
LEFT JOIN pg_namespace cn ON cn.oid = c.oprnamespace
LEFT JOIN pg_operator g ON g.oid = o.oprnegate
LEFT JOIN pg_namespace gn ON gn.oid = g.oprnamespace
CROSS JOIN LATERAL (
    SELECT concat(coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE'), ', ',
                  coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE')) AS operands) a
CROSS JOIN LATERAL (
    SELECT concat(format('CREATE OPERATOR %I.%s (FUNCTION = %s', n.nspname, o.oprname, o.oprcode),
                  ', LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
                  ', RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
                  CASE WHEN c.oid IS NOT NULL THEN
                      format(', COMMUTATOR = OPERATOR(%I.%s)', cn.nspname, c.oprname) END,
                  CASE WHEN g.oid IS NOT NULL THEN
                      format(', NEGATOR = OPERATOR(%I.%s)', gn.nspname, g.oprname) END,
                  CASE WHEN o.oprcanhash THEN ', HASHES' END,
                  CASE WHEN o.oprcanmerge THEN ', MERGES' END) AS beginning) d
WHERE o.oprcode <> 0
