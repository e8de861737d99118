-- Asked only where there are any: FROM pg_opfamily o WHERE o.oid >= 16384
SELECT 'pg_opfamily'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.opfname::text AS name, m.amname::text AS part, a.target, 'CREATE ' || a.target AS definition,
       '' AS fixed, NULL::text AS signature,
       ARRAY(SELECT u.value
             FROM (SELECT format('OPERATOR %s (%s, %s)', e.amopstrategy,
                                 format_type(e.amoplefttype, NULL), format_type(e.amoprighttype, NULL))
                          AS name,
                          concat('OPERATOR ', e.amopstrategy, ' ', e.amopopr::regoperator,
                                 CASE WHEN e.amopsortfamily <> 0 THEN
                                     (SELECT format(' FOR ORDER BY %I.%I', sn.nspname, s.opfname)
                                      FROM pg_opfamily s
                                      JOIN pg_namespace sn ON sn.oid = s.opfnamespace
                                      WHERE s.oid = e.amopsortfamily) END) AS what
                   FROM pg_amop e
                   JOIN pg_depend l ON l.classid = 'pg_amop'::regclass AND l.objid = e.oid
                   WHERE e.amopfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass
                   UNION ALL
                   SELECT format('FUNCTION %s (%s, %s)', e.amprocnum,
                                 format_type(e.amproclefttype, NULL), format_type(e.amprocrighttype, NULL)),
                          format('FUNCTION %s (%s, %s) %s', e.amprocnum,
                                 format_type(e.amproclefttype, NULL),
                                 format_type(e.amprocrighttype, NULL), e.amproc::oid::regprocedure)
                   FROM pg_amproc e
                   JOIN pg_depend l ON l.classid = 'pg_amproc'::regclass AND l.objid = e.oid
                   WHERE e.amprocfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass) p
             CROSS JOIN LATERAL unnest(ARRAY[
                 p.name, format('ALTER %s ADD %s', a.target, p.what),
                 format('ALTER %s DROP %s', a.target, p.name), '', '']) WITH ORDINALITY u (value, n)
             ORDER BY p.name, u.n) AS settings,
       '{}'::text[] AS relations,
       ARRAY(SELECT u.value
             FROM (SELECT 'pg_amop'::regclass::oid AS classid, e.oid FROM pg_amop e
                   JOIN pg_depend l ON l.classid = 'pg_amop'::regclass AND l.objid = e.oid
                   WHERE e.amopfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass
                   UNION ALL
                   SELECT 'pg_amproc'::regclass::oid, e.oid FROM pg_amproc e
                   JOIN pg_depend l ON l.classid = 'pg_amproc'::regclass AND l.objid = e.oid
                   WHERE e.amprocfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass) p
             CROSS JOIN LATERAL unnest(ARRAY[p.classid::text, p.oid::text]) u (value)) AS others,
       ARRAY(SELECT format('OPERATOR %s (%s, %s) of %I.%I using %I', e.amopstrategy,
                           format_type(e.amoplefttype, NULL), format_type(e.amoprighttype, NULL),
                           n.nspname, o.opfname, m.amname)
             FROM pg_amop e
             JOIN pg_depend l ON l.classid = 'pg_amop'::regclass AND l.objid = e.oid
             WHERE e.amopfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass
             UNION ALL
             SELECT format('FUNCTION %s (%s, %s) of %I.%I using %I', e.amprocnum,
                           format_type(e.amproclefttype, NULL), format_type(e.amprocrighttype, NULL),
                           n.nspname, o.opfname, m.amname)
             FROM pg_amproc e
             JOIN pg_depend l ON l.classid = 'pg_amproc'::regclass AND l.objid = e.oid
             WHERE e.amprocfamily = o.oid AND l.refclassid = 'pg_opfamily'::regclass) AS places
FROM pg_opfamily o
JOIN pg_namespace n ON n.oid = o.opfnamespace
JOIN pg_am m ON m.oid = o.opfmethod
CROSS JOIN LATERAL (
    SELECT format('OPERATOR FAMILY %I.%I USING %I', n.nspname, o.opfname, m.amname) AS target) a
