-- Asked only where there are any: FROM pg_type o WHERE o.oid >= 16384 AND o.typtype IN ('b', 'p') AND o.typinput <> 'array_in'::regproc
SELECT 'pg_type'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.typname::text AS name, NULL::text AS part, a.target, 'CREATE ' || a.target AS definition,
       CASE WHEN o.typisdefined THEN
           concat_ws('|', o.typinput, o.typoutput, o.typlen, o.typbyval, o.typalign, o.typstorage = 'p',
                     o.typcategory, o.typispreferred, quote_nullable(o.typdefault), o.typelem::regtype,
                     o.typdelim, o.typcollation <> 0) ELSE '' END AS fixed, NULL::text AS signature,
       CASE WHEN o.typisdefined THEN
           ARRAY(SELECT u.value
                 FROM (SELECT DISTINCT f.oid
                       FROM unnest(ARRAY[o.typinput::oid, o.typoutput, o.typreceive, o.typsend]) f (oid)
                       WHERE f.oid >= 16384) p
                 JOIN pg_proc f ON f.oid = p.oid
                 CROSS JOIN LATERAL (SELECT p.oid::regprocedure::text AS name) r
                 CROSS JOIN LATERAL (
                     SELECT 1 AS part, 'function ' || r.name AS key, pg_get_functiondef(p.oid) AS set,
                            'DROP FUNCTION ' || r.name AS unset
                     UNION ALL
                     SELECT 2, 'function ' || r.name || ' comment',
                            format('COMMENT ON FUNCTION %s IS %L', r.name, c.description),
                            format('COMMENT ON FUNCTION %s IS NULL', r.name)
                     FROM pg_description c
                     WHERE c.classoid = 'pg_proc'::regclass AND c.objoid = p.oid
                     UNION ALL
                     SELECT 3, format('function %s owner', r.name),
                            format('ALTER FUNCTION %s OWNER TO %I', r.name, pg_get_userbyid(f.proowner)),
                            format('ALTER FUNCTION %s OWNER TO CURRENT_USER', r.name)
                     -- ALTER TYPE does not hand the functions over, so that they are compared with who usually owns things.
                     WHERE f.proowner NOT IN (SELECT datdba FROM pg_database WHERE datname = current_database()
                                              UNION
                                              SELECT oid FROM pg_roles
                                              WHERE rolname IN (current_user, 'pg_database_owner'))
                     UNION ALL
                     SELECT 4, format('function %s grant %s', r.name, g.grantee),
                            format('GRANT EXECUTE ON FUNCTION %s TO %s%s', r.name, g.grantee,
                                   CASE WHEN g.option THEN ' WITH GRANT OPTION' END),
                            format('REVOKE EXECUTE ON FUNCTION %s FROM %s', r.name, g.grantee)
                     FROM (SELECT quote_ident(pg_get_userbyid(x.grantee)) AS grantee, bool_or(x.is_grantable) AS option
                           FROM aclexplode(f.proacl) x
                           WHERE x.grantee NOT IN (0, f.proowner)
                           GROUP BY x.grantee) g
                     UNION ALL
                     SELECT 5, format('function %s closed', r.name),
                            format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', r.name),
                            format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', r.name)
                     WHERE NOT EXISTS (SELECT FROM aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) x
                                       WHERE x.grantee = 0)
                     UNION ALL
                     SELECT 6, format('function %s extension %I', r.name, x.extname),
                            format('ALTER FUNCTION %s DEPENDS ON EXTENSION %I', r.name, x.extname),
                            format('ALTER FUNCTION %s NO DEPENDS ON EXTENSION %I', r.name, x.extname)
                     FROM pg_depend d
                     JOIN pg_extension x ON x.oid = d.refobjid
                     WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'x'
                     AND d.refclassid = 'pg_extension'::regclass) w
                 CROSS JOIN LATERAL unnest(ARRAY[w.key, w.set, w.unset, CASE WHEN w.part NOT IN (4, 6) THEN 'r' ELSE '' END, ''])
                     WITH ORDINALITY u (value, n)
                 ORDER BY w.key, u.n)
           || ARRAY['whole', d.definition, '', 'o', '']
           || ARRAY(SELECT u.value
                    FROM (VALUES ('ANALYZE', nullif(o.typanalyze, 0)::regproc::text),
                                 ('RECEIVE', nullif(o.typreceive, 0)::regproc::text),
                                 ('SEND', nullif(o.typsend, 0)::regproc::text),
                                 ('SUBSCRIPT', nullif(o.typsubscript, 0)::regproc::text),
                                 ('TYPMOD_IN', nullif(o.typmodin, 0)::regproc::text),
                                 ('TYPMOD_OUT', nullif(o.typmodout, 0)::regproc::text)) p (name, function)
                    CROSS JOIN LATERAL unnest(ARRAY[
                        'with ' || p.name, format('ALTER %s SET (%s = %s)', a.target, p.name, p.function),
                        format('ALTER %s SET (%s = NONE)', a.target, p.name), 'dr', '']) WITH ORDINALITY u (value, n)
                    WHERE p.function IS NOT NULL
                    ORDER BY p.name, u.n)
           || CASE WHEN o.typstorage <> 'p' THEN
                  ARRAY['with STORAGE',
                        format('ALTER %s SET (STORAGE = %s)', a.target,
                               CASE o.typstorage WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END),
                        '', 'd', ''] END END AS settings,
       '{}'::text[] AS relations,
       ARRAY['1247', o.typarray::oid::text]
       || ARRAY(SELECT u.value
                FROM unnest(ARRAY[o.typinput::oid, o.typoutput, o.typreceive, o.typsend]) f (oid)
                CROSS JOIN LATERAL unnest(ARRAY['1255', f.oid::text]) u (value)
                WHERE f.oid >= 16384) AS others, '{}'::text[] AS places
FROM pg_type o
JOIN pg_namespace n ON n.oid = o.typnamespace
CROSS JOIN LATERAL (SELECT format('TYPE %I.%I', n.nspname, o.typname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target, ' (INPUT = ', o.typinput, ', OUTPUT = ', o.typoutput,
                  ', RECEIVE = ' || nullif(o.typreceive, 0)::regproc::text,
                  ', SEND = ' || nullif(o.typsend, 0)::regproc::text,
                  ', TYPMOD_IN = ' || nullif(o.typmodin, 0)::regproc::text,
                  ', TYPMOD_OUT = ' || nullif(o.typmodout, 0)::regproc::text,
                  ', ANALYZE = ' || nullif(o.typanalyze, 0)::regproc::text,
                  ', SUBSCRIPT = ' || nullif(o.typsubscript, 0)::regproc::text,
                  ', INTERNALLENGTH = ', CASE WHEN o.typlen < 0 THEN 'VARIABLE' ELSE o.typlen::text END,
                  CASE WHEN o.typbyval THEN ', PASSEDBYVALUE' END,
                  ', ALIGNMENT = ', CASE o.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2'
                                                    WHEN 'd' THEN 'double' ELSE 'int4' END,
                  ', STORAGE = ', CASE o.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external'
                                                    WHEN 'm' THEN 'main' ELSE 'extended' END,
                  ', CATEGORY = ' || quote_literal(o.typcategory::text),
                  CASE WHEN o.typispreferred THEN ', PREFERRED = true' END,
                  ', DEFAULT = ' || quote_literal(o.typdefault),
                  ', ELEMENT = ' || format_type(nullif(o.typelem, 0), NULL),
                  ', DELIMITER = ' || quote_literal(nullif(o.typdelim::text, ',')),
                  CASE WHEN o.typcollation <> 0 THEN ', COLLATABLE = true' END, ')') AS definition) d
WHERE (o.typtype = 'b' OR NOT o.typisdefined)
AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = o.oid)
