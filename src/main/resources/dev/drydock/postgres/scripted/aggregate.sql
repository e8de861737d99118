-- Asked only where there are any: FROM pg_proc o WHERE o.oid >= 16384 AND o.prokind = 'a'
SELECT 'pg_proc'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.proname::text AS name, a.identity AS part,
       format('AGGREGATE %I.%I(%s)', n.nspname, o.proname, a.identity) AS target, d.definition,
       d.definition AS fixed,
       concat_ws('|', g.aggkind, g.aggnumdirectargs, pg_get_function_arguments(o.oid),
                 pg_get_function_result(o.oid)) AS signature,
       '{}'::text[] AS settings, '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_proc o
JOIN pg_namespace n ON n.oid = o.pronamespace
JOIN pg_aggregate g ON g.aggfnoid = o.oid
LEFT JOIN pg_operator s ON s.oid = g.aggsortop
LEFT JOIN pg_namespace sn ON sn.oid = s.oprnamespace
CROSS JOIN LATERAL (
    SELECT CASE WHEN o.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(o.oid) END
           AS identity) a
CROSS JOIN LATERAL (
    SELECT concat(
        format('CREATE AGGREGATE %I.%I(', n.nspname, o.proname),
        CASE WHEN o.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(o.oid) END,
        format(E') (\n    SFUNC = %s,\n    STYPE = %s', g.aggtransfn, format_type(g.aggtranstype, NULL)),
        E',\n    SSPACE = ' || nullif(g.aggtransspace, 0),
        E',\n    FINALFUNC = ' || nullif(g.aggfinalfn, 0)::regproc::text,
        CASE WHEN g.aggfinalextra THEN E',\n    FINALFUNC_EXTRA' END,
        E',\n    FINALFUNC_MODIFY = '
        || CASE WHEN g.aggfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END THEN
            CASE g.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                                  ELSE 'READ_WRITE' END END,
        E',\n    COMBINEFUNC = ' || nullif(g.aggcombinefn, 0)::regproc::text,
        E',\n    SERIALFUNC = ' || nullif(g.aggserialfn, 0)::regproc::text,
        E',\n    DESERIALFUNC = ' || nullif(g.aggdeserialfn, 0)::regproc::text,
        E',\n    INITCOND = ' || quote_literal(g.agginitval),
        E',\n    MSFUNC = ' || nullif(g.aggmtransfn, 0)::regproc::text,
        E',\n    MINVFUNC = ' || nullif(g.aggminvtransfn, 0)::regproc::text,
        E',\n    MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL),
        E',\n    MSSPACE = ' || nullif(g.aggmtransspace, 0),
        E',\n    MFINALFUNC = ' || nullif(g.aggmfinalfn, 0)::regproc::text,
        CASE WHEN g.aggmfinalextra THEN E',\n    MFINALFUNC_EXTRA' END,
        E',\n    MFINALFUNC_MODIFY = '
        || CASE WHEN g.aggmtransfn <> 0
                AND g.aggmfinalmodify <> CASE g.aggkind WHEN 'n' THEN 'r'::"char" ELSE 'w' END THEN
            CASE g.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                                   ELSE 'READ_WRITE' END END,
        E',\n    MINITCOND = ' || quote_literal(g.aggminitval),
        CASE WHEN s.oid IS NOT NULL THEN
            format(E',\n    SORTOP = OPERATOR(%I.%s)', sn.nspname, s.oprname) END,
        E',\n    PARALLEL = ' || CASE o.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
        CASE WHEN g.aggkind = 'h' THEN E',\n    HYPOTHETICAL' END,
        E'\n)') AS definition) d
WHERE o.prokind = 'a'
