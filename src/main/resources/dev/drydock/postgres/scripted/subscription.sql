-- Asked only where there are any: FROM pg_subscription o WHERE o.oid >= 16384 AND has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
-- Only superusers see how a subscription connects.
SELECT 'pg_subscription'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.subname::text AS name, NULL::text AS part, a.target,
       concat('CREATE ', a.target, format(' CONNECTION %L PUBLICATION %s WITH (connect = false', c.text, p.list),
              ', slot_name = ', s.slot, ', synchronous_commit = ', quote_literal(o.subsynccommit),
              ', binary = ', o.subbinary::text,
/*<16*/              ', streaming = ', o.substream::text,
/*>=16*/              ', streaming = ', m.streaming,
/*>=15*/              ', two_phase = ', (o.subtwophasestate <> 'd')::text, ', disable_on_error = ', o.subdisableonerr::text,
/*>=16*/              ', password_required = ', o.subpasswordrequired::text, ', run_as_owner = ', o.subrunasowner::text,
/*>=16*/              ', origin = ', o.suborigin,
/*>=17*/              ', failover = ', o.subfailover::text,
              ')') AS definition,
/*<15*/       '' AS fixed,
/*>=15*/       (o.subtwophasestate <> 'd')::text AS fixed,
       NULL::text AS signature,
       ARRAY['connection', format('ALTER %s CONNECTION %L', a.target, c.text), '', 'd', '',
             'publications', format('ALTER %s SET PUBLICATION %s WITH (refresh = false)', a.target, p.list), '', 'd', '',
             'slot_name', format('ALTER %s SET (slot_name = %s)', a.target, s.slot), '', 'd', '',
             'synchronous_commit', format('ALTER %s SET (synchronous_commit = %L)', a.target, o.subsynccommit), '', 'd', '',
/*<16*/             'streaming', format('ALTER %s SET (streaming = %s)', a.target, o.substream::text), '', 'd', '',
/*>=16*/             'streaming', format('ALTER %s SET (streaming = %s)', a.target, m.streaming), '', 'd', '',
/*>=15*/             'disable_on_error', format('ALTER %s SET (disable_on_error = %s)', a.target, o.subdisableonerr::text), '', 'd', '',
/*>=16*/             'password_required', format('ALTER %s SET (password_required = %s)', a.target, o.subpasswordrequired::text), '', 'd', '',
/*>=16*/             'run_as_owner', format('ALTER %s SET (run_as_owner = %s)', a.target, o.subrunasowner::text), '', 'd', '',
/*>=16*/             'origin', format('ALTER %s SET (origin = %s)', a.target, o.suborigin), '', 'd', '',
/*>=17*/             'failover', format('ALTER %s SET (failover = %s)', a.target, o.subfailover::text), '', 'd', '',
             'binary', format('ALTER %s SET (binary = %s)', a.target, o.subbinary::text), '', 'd', ''] AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_subscription o
CROSS JOIN LATERAL (SELECT format('SUBSCRIPTION %I', o.subname) AS target) a
CROSS JOIN LATERAL (
    SELECT string_agg(quote_ident(x), ', ' ORDER BY n) AS list
    FROM unnest(o.subpublications) WITH ORDINALITY u (x, n)) p
CROSS JOIN LATERAL (SELECT coalesce(quote_literal(o.subslotname), 'NONE') AS slot) s
CROSS JOIN LATERAL (
    SELECT btrim(regexp_replace(
               regexp_replace(o.subconninfo, '\mpassword\s*=\s*(''(?:[^''\\]|\\.)*''|\S+)', '', 'gi'),
               '(://[^:@/]*):[^@/]*@', '\1@')) AS text) c
/*>=16*/CROSS JOIN LATERAL (
/*>=16*/    SELECT CASE o.substream WHEN 't' THEN 'on' WHEN 'p' THEN 'parallel' ELSE 'off' END AS streaming) m
WHERE o.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
