SELECT 'pg_type'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.typname::text AS name, NULL::text AS part, a.target, 'CREATE ' || a.target AS definition,
       CASE WHEN o.typisdefined THEN d.definition ELSE '' END AS fixed, NULL::text AS signature,
       CASE WHEN o.typisdefined THEN
           ARRAY(SELECT u.value
                 FROM (SELECT DISTINCT f.oid
                       FROM unnest(ARRAY[o.typinput::oid, o.typoutput, o.typreceive, o.typsend]) f (oid)
                       WHERE f.oid >= 16384) p
                 CROSS JOIN LATERAL unnest(ARRAY[
                     'function ' || p.oid::regprocedure::text, pg_get_functiondef(p.oid), '', '', ''])
                     WITH ORDINALITY u (value, n)
                 ORDER BY p.oid::regprocedure::text, u.n)
           || ARRAY['whole', d.definition, '', '', ''] END AS settings,
       '{}'::text[] AS relations,
       ARRAY['1247', o.typarray::oid::text]
       || ARRAY(SELECT u.value
                FROM unnest(ARRAY[o.typinput::oid, o.typoutput, o.typreceive, o.typsend]) f (oid)
                CROSS JOIN LATERAL unnest(ARRAY['1255', f.oid::text]) u (value)
                WHERE f.oid >= 16384) AS others
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
