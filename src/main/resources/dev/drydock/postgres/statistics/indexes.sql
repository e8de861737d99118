-- How the leading column of each index is written in a query that goes along the index.
SELECT n.nspname, c.relname, tn.nspname, t.relname, m.amname, c.oid::bigint,
       '(' || pg_get_indexdef(i.indexrelid, 1, false) || ')'
           || coalesce(' COLLATE ' || quote_ident(ln.nspname) || '.' || quote_ident(l.collname), ''),
       pg_get_expr(i.indpred, i.indrelid),
       first.operator, last.operator,
       ((i.indoption[0] & 1) = 0) = ((i.indoption[0] & 2) <> 0),
       NOT EXISTS (SELECT FROM pg_attribute x
                   WHERE x.attrelid = t.oid AND x.attnum > 0 AND NOT x.attisdropped
                     AND NOT has_column_privilege(t.oid, x.attnum, 'SELECT'))
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
JOIN pg_am m ON m.oid = c.relam
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
LEFT JOIN pg_collation l ON l.oid = a.attcollation
LEFT JOIN pg_namespace ln ON ln.oid = l.collnamespace
JOIN pg_opclass k ON k.oid = i.indclass[0]
LEFT JOIN LATERAL (SELECT format('OPERATOR(%I.%s)', pn.nspname, p.oprname) AS operator
                   FROM pg_amop o
                   JOIN pg_operator p ON p.oid = o.amopopr
                   JOIN pg_namespace pn ON pn.oid = p.oprnamespace
                   WHERE o.amopfamily = k.opcfamily AND o.amopstrategy = 1
                     AND o.amoplefttype = k.opcintype AND o.amoprighttype = k.opcintype) first
    ON m.amname = 'btree'
LEFT JOIN LATERAL (SELECT format('OPERATOR(%I.%s)', pn.nspname, p.oprname) AS operator
                   FROM pg_amop o
                   JOIN pg_operator p ON p.oid = o.amopopr
                   JOIN pg_namespace pn ON pn.oid = p.oprnamespace
                   WHERE o.amopfamily = k.opcfamily AND o.amopstrategy = 5
                     AND o.amoplefttype = k.opcintype AND o.amoprighttype = k.opcintype) last
    ON m.amname = 'btree'
WHERE c.relkind = 'i' AND i.indisvalid AND c.relpersistence <> 't'
  AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY 1, 2
