-- Asked only where there are any: FROM pg_type o WHERE o.oid >= 16384 AND o.typtype = 'r'
SELECT 'pg_type'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.typname::text AS name, NULL::text AS part, a.target, d.definition,
       d.definition AS fixed, NULL::text AS signature,
       ARRAY(SELECT u.value
             FROM pg_depend i
             JOIN pg_proc f ON f.oid = i.objid
             JOIN pg_namespace fn ON fn.oid = f.pronamespace
             JOIN pg_type t ON t.oid = i.refobjid
             JOIN pg_namespace tn ON tn.oid = t.typnamespace
             CROSS JOIN LATERAL (SELECT oidvectortypes(f.proargtypes) AS arguments) r
             CROSS JOIN LATERAL (
                 SELECT format('constructor (%s) name', r.arguments) AS key,
                        format('ALTER FUNCTION %I.%I(%s) RENAME TO %I', tn.nspname, t.typname, r.arguments, f.proname)
                        AS set,
                        format('ALTER FUNCTION %I.%I(%s) RENAME TO %I', tn.nspname, f.proname, r.arguments, t.typname)
                        AS unset
                 WHERE f.proname <> t.typname
                 UNION ALL
                 SELECT format('constructor (%s) schema', r.arguments),
                        format('ALTER FUNCTION %I.%I(%s) SET SCHEMA %I', tn.nspname, f.proname, r.arguments, fn.nspname),
                        format('ALTER FUNCTION %I.%I(%s) SET SCHEMA %I', fn.nspname, f.proname, r.arguments, tn.nspname)
                 WHERE f.pronamespace <> t.typnamespace) w
             CROSS JOIN LATERAL unnest(ARRAY[w.key, w.set, w.unset, '', '']) WITH ORDINALITY u (value, n)
             WHERE i.refclassid = 'pg_type'::regclass AND i.refobjid IN (o.oid, m.oid)
             AND i.classid = 'pg_proc'::regclass AND i.deptype = 'i'
             ORDER BY w.key, u.n)
/*<17*/       || ARRAY(SELECT u.value
/*<17*/                FROM (SELECT format('multirange grant %s', g.grantee) AS key,
/*<17*/                             format('GRANT USAGE ON TYPE %I.%I TO %s%s', mn.nspname, m.typname, g.grantee,
/*<17*/                                    CASE WHEN g.option THEN ' WITH GRANT OPTION' END) AS set,
/*<17*/                             format('REVOKE USAGE ON TYPE %I.%I FROM %s', mn.nspname, m.typname, g.grantee) AS unset
/*<17*/                      FROM (SELECT quote_ident(pg_get_userbyid(x.grantee)) AS grantee,
/*<17*/                                   bool_or(x.is_grantable) AS option
/*<17*/                            FROM aclexplode(m.typacl) x
/*<17*/                            WHERE x.grantee NOT IN (0, m.typowner)
/*<17*/                            GROUP BY x.grantee) g
/*<17*/                      UNION ALL
/*<17*/                      SELECT 'multirange closed',
/*<17*/                             format('REVOKE USAGE ON TYPE %I.%I FROM PUBLIC', mn.nspname, m.typname),
/*<17*/                             format('GRANT USAGE ON TYPE %I.%I TO PUBLIC', mn.nspname, m.typname)
/*<17*/                      WHERE NOT EXISTS (SELECT FROM aclexplode(coalesce(m.typacl, acldefault('T', m.typowner))) x
/*<17*/                                        WHERE x.grantee = 0)) w
/*<17*/                CROSS JOIN LATERAL unnest(ARRAY[w.key, w.set, w.unset, '', '']) WITH ORDINALITY u (value, n)
/*<17*/                ORDER BY w.key, u.n)
             AS settings,
       '{}'::text[] AS relations,
       ARRAY['1247', o.typarray::oid::text, '1247', r.rngmultitypid::text, '1247', m.typarray::oid::text]
       || ARRAY(SELECT u.value
                FROM pg_depend i
                CROSS JOIN LATERAL unnest(ARRAY['1255', i.objid::text]) u (value)
                WHERE i.refclassid = 'pg_type'::regclass AND i.refobjid IN (o.oid, m.oid)
                AND i.classid = 'pg_proc'::regclass AND i.deptype = 'i') AS others, '{}'::text[] AS places
FROM pg_type o
JOIN pg_namespace n ON n.oid = o.typnamespace
JOIN pg_range r ON r.rngtypid = o.oid
JOIN pg_type m ON m.oid = r.rngmultitypid
JOIN pg_namespace mn ON mn.oid = m.typnamespace
JOIN pg_opclass c ON c.oid = r.rngsubopc
JOIN pg_namespace cn ON cn.oid = c.opcnamespace
JOIN pg_type s ON s.oid = r.rngsubtype
LEFT JOIN pg_collation l ON l.oid = r.rngcollation AND l.oid <> s.typcollation
LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
CROSS JOIN LATERAL (SELECT format('TYPE %I.%I', n.nspname, o.typname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target, ' AS RANGE (SUBTYPE = ', format_type(r.rngsubtype, NULL),
                  CASE WHEN NOT c.opcdefault THEN
                      format(', SUBTYPE_OPCLASS = %I.%I', cn.nspname, c.opcname) END,
                  CASE WHEN l.oid IS NOT NULL THEN
                      format(', COLLATION = %I.%I', ln.nspname, l.collname) END,
                  ', CANONICAL = ' || nullif(r.rngcanonical, 0)::regproc::text,
                  ', SUBTYPE_DIFF = ' || nullif(r.rngsubdiff, 0)::regproc::text,
                  format(', MULTIRANGE_TYPE_NAME = %I.%I)', mn.nspname, m.typname)) AS definition) d
WHERE o.typtype = 'r'
