-- Asked only where there are any: FROM pg_language o WHERE o.oid >= 16384
SELECT 'pg_language'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.lanname::text AS name, NULL::text AS part,
       format('LANGUAGE %I', o.lanname) AS target, d.definition, d.definition AS fixed,
       '' AS signature, '{}'::text[] AS settings, '{}'::text[] AS relations,
       '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_language o
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', CASE WHEN o.lanpltrusted THEN 'TRUSTED ' END,
                  format('LANGUAGE %I HANDLER %s', o.lanname, o.lanplcallfoid::regproc),
                  ' INLINE ' || nullif(o.laninline, 0)::regproc::text,
                  ' VALIDATOR ' || nullif(o.lanvalidator, 0)::regproc::text) AS definition) d
WHERE o.lanispl
