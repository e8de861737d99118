-- Asked only where there are any: FROM pg_opclass o WHERE o.oid >= 16384
SELECT 'pg_opclass'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.opcname::text AS name, m.amname::text AS part,
       format('OPERATOR CLASS %I.%I USING %I', n.nspname, o.opcname, m.amname) AS target,
       d.definition, d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations,
       ARRAY(SELECT u.value
             FROM pg_depend l
             CROSS JOIN LATERAL unnest(ARRAY[l.classid::text, l.objid::text]) u (value)
             WHERE l.refclassid = 'pg_opclass'::regclass AND l.refobjid = o.oid
             AND l.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass)) AS others,
       ARRAY(SELECT format('default of %I for %s', m.amname, format_type(o.opcintype, NULL))
             WHERE o.opcdefault
             UNION ALL
             SELECT format('OPERATOR %s (%s, %s) of %I.%I using %I', e.amopstrategy,
                           format_type(e.amoplefttype, NULL), format_type(e.amoprighttype, NULL),
                           fn.nspname, f.opfname, m.amname)
             FROM pg_amop e
             JOIN pg_depend l ON l.classid = 'pg_amop'::regclass AND l.objid = e.oid
             WHERE l.refclassid = 'pg_opclass'::regclass AND l.refobjid = o.oid
             UNION ALL
             SELECT format('FUNCTION %s (%s, %s) of %I.%I using %I', e.amprocnum,
                           format_type(e.amproclefttype, NULL), format_type(e.amprocrighttype, NULL),
                           fn.nspname, f.opfname, m.amname)
             FROM pg_amproc e
             JOIN pg_depend l ON l.classid = 'pg_amproc'::regclass AND l.objid = e.oid
             WHERE l.refclassid = 'pg_opclass'::regclass AND l.refobjid = o.oid) AS places
FROM pg_opclass o
JOIN pg_namespace n ON n.oid = o.opcnamespace
JOIN pg_am m ON m.oid = o.opcmethod
JOIN pg_opfamily f ON f.oid = o.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
CROSS JOIN LATERAL (
    SELECT string_agg(p.what, E',\n    ' ORDER BY p.sort, p.number, p.what) AS list
    FROM (SELECT 1 AS sort, e.amopstrategy AS number,
                 concat('OPERATOR ', e.amopstrategy, ' ', e.amopopr::regoperator,
                        CASE WHEN e.amopsortfamily <> 0 THEN
                            (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                             FROM pg_opfamily s
                             JOIN pg_namespace sn ON sn.oid = s.opfnamespace
                             WHERE s.oid = e.amopsortfamily) END) AS what
          FROM pg_amop e
          JOIN pg_depend l ON l.classid = 'pg_amop'::regclass AND l.objid = e.oid
          WHERE l.refclassid = 'pg_opclass'::regclass AND l.refobjid = o.oid
          UNION ALL
          SELECT 2, e.amprocnum,
                 format('FUNCTION %s (%s, %s) %s', e.amprocnum, format_type(e.amproclefttype, NULL),
                        format_type(e.amprocrighttype, NULL), e.amproc::oid::regprocedure)
          FROM pg_amproc e
          JOIN pg_depend l ON l.classid = 'pg_amproc'::regclass AND l.objid = e.oid
          WHERE l.refclassid = 'pg_opclass'::regclass AND l.refobjid = o.oid
          UNION ALL
          SELECT 3, 0, 'STORAGE ' || format_type(coalesce(nullif(o.opckeytype, 0), o.opcintype), NULL)
          WHERE o.opckeytype <> 0) p) s
CROSS JOIN LATERAL (
    SELECT concat(format('CREATE OPERATOR CLASS %I.%I ', n.nspname, o.opcname),
                  CASE WHEN o.opcdefault THEN 'DEFAULT ' END,
                  format('FOR TYPE %s USING %I FAMILY %I.%I AS', format_type(o.opcintype, NULL),
                         m.amname, fn.nspname, f.opfname),
                  E'\n    ' || coalesce(s.list, 'STORAGE ' || format_type(o.opcintype, NULL)))
           AS definition) d
