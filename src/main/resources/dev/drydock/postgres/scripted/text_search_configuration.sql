-- Asked only where there are any: FROM pg_ts_config o WHERE o.oid >= 16384
SELECT 'pg_ts_config'::regclass AS classid, o.oid AS objid, n.nspname::text AS schema,
       o.cfgname::text AS name, NULL::text AS part, a.target, d.definition,
       d.definition AS fixed, NULL::text AS signature,
       ARRAY(SELECT u.value
             FROM (SELECT k.alias, string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno)
                          AS dictionaries
                   FROM pg_ts_config_map m
                   JOIN LATERAL ts_token_type(o.cfgparser) k ON k.tokid = m.maptokentype
                   WHERE m.mapcfg = o.oid
                   GROUP BY k.alias) p
             CROSS JOIN LATERAL unnest(ARRAY[
                 'mapping ' || p.alias,
                 format('ALTER %s ADD MAPPING FOR %I WITH %s', a.target, p.alias, p.dictionaries),
                 format('ALTER %s DROP MAPPING FOR %I', a.target, p.alias), '', ''])
                 WITH ORDINALITY u (value, n)
             ORDER BY p.alias, u.n) AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_ts_config o
JOIN pg_namespace n ON n.oid = o.cfgnamespace
JOIN pg_ts_parser p ON p.oid = o.cfgparser
JOIN pg_namespace pn ON pn.oid = p.prsnamespace
CROSS JOIN LATERAL (
    SELECT format('TEXT SEARCH CONFIGURATION %I.%I', n.nspname, o.cfgname) AS target) a
CROSS JOIN LATERAL (
    SELECT format('CREATE %s (PARSER = %I.%I)', a.target, pn.nspname, p.prsname) AS definition) d
