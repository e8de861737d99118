-- Asked only where there are any: FROM pg_ts_dict o WHERE o.oid >= 16384
SELECT 'pg_ts_dict'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.dictname::text AS name, NULL::text AS part, a.target,
       concat('CREATE ', a.target, format(' (TEMPLATE = %I.%I', tn.nspname, t.tmplname),
              ', ' || o.dictinitoption, ')') AS definition,
       format('%I.%I', tn.nspname, t.tmplname) AS fixed, NULL::text AS signature,
       ARRAY(SELECT u.value
             FROM regexp_matches(o.dictinitoption,
                                 '("(?:[^"]|"")+"|[^\s,"=]+) = (E?''(?:[^'']|'''')*''|[^,]+)', 'g') AS p (option)
             CROSS JOIN LATERAL unnest(ARRAY[
                 'option ' || p.option[1],
                 format('ALTER %s (%s = %s)', a.target, p.option[1], p.option[2]),
                 format('ALTER %s (%s)', a.target, p.option[1]), 'dr', ''])
                 WITH ORDINALITY u (value, n)
             ORDER BY p.option[1], u.n) AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_ts_dict o
JOIN pg_namespace n ON n.oid = o.dictnamespace
JOIN pg_ts_template t ON t.oid = o.dicttemplate
JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
CROSS JOIN LATERAL (
    SELECT format('TEXT SEARCH DICTIONARY %I.%I', n.nspname, o.dictname) AS target) a
