-- Asked only where there are any: FROM pg_ts_parser o WHERE o.oid >= 16384
SELECT 'pg_ts_parser'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.prsname::text AS name, NULL::text AS part, a.target, d.definition,
       d.definition AS fixed, NULL::text AS signature, '{}'::text[] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_ts_parser o
JOIN pg_namespace n ON n.oid = o.prsnamespace
CROSS JOIN LATERAL (SELECT format('TEXT SEARCH PARSER %I.%I', n.nspname, o.prsname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target,
                  format(' (START = %s, GETTOKEN = %s, END = %s, LEXTYPES = %s', o.prsstart,
                         o.prstoken, o.prsend, o.prslextype),
                  ', HEADLINE = ' || nullif(o.prsheadline, 0)::regproc::text, ')') AS definition) d
