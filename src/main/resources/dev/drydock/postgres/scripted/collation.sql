-- Asked only where there are any: FROM pg_collation o WHERE o.oid >= 16384
SELECT 'pg_collation'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.collname::text AS name, NULL::text AS part, a.target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_collation o
JOIN pg_namespace n ON n.oid = o.collnamespace
CROSS JOIN LATERAL (SELECT format('COLLATION %I.%I', n.nspname, o.collname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target, ' (PROVIDER = ',
                  CASE o.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'c' THEN 'libc'
                                      ELSE 'default' END,
/*<15*/                  CASE WHEN o.collprovider = 'i' THEN format(', LOCALE = %L', o.collcollate) END,
/*15-16*/                  ', LOCALE = ' || quote_literal(o.colliculocale),
/*>=17*/                  ', LOCALE = ' || quote_literal(o.colllocale),
                  CASE WHEN o.collprovider = 'c' THEN
                      format(', LC_COLLATE = %L, LC_CTYPE = %L', o.collcollate, o.collctype) END,
/*>=16*/                  ', RULES = ' || quote_literal(o.collicurules),
                  CASE WHEN NOT o.collisdeterministic THEN ', DETERMINISTIC = false' END,
                  ')') AS definition) d
