-- Asked only where there are any: FROM pg_event_trigger o WHERE o.oid >= 16384
SELECT 'pg_event_trigger'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.evtname::text AS name, NULL::text AS part, a.target, d.definition, d.definition AS fixed,
       NULL::text AS signature,
       ARRAY['enabled',
             format('ALTER %s %s', a.target,
                    CASE o.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                      WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END),
             '', CASE WHEN o.evtenabled = 'O' THEN 'd' ELSE '' END, ''] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_event_trigger o
CROSS JOIN LATERAL (SELECT format('EVENT TRIGGER %I', o.evtname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat('CREATE ', a.target, ' ON ', o.evtevent,
                  ' WHEN TAG IN ('
                  || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t) FROM unnest(o.evttags) t)
                  || ')',
                  ' EXECUTE FUNCTION ', o.evtfoid::regproc, '()') AS definition) d
