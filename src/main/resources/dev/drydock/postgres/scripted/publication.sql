-- Asked only where there are any: FROM pg_publication o WHERE o.oid >= 16384
SELECT 'pg_publication'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.pubname::text AS name, NULL::text AS part, a.target,
       concat('CREATE ', a.target, CASE WHEN o.puballtables THEN ' FOR ALL TABLES' END,
              format(' WITH (publish = %L', p.publish),
              CASE WHEN o.pubviaroot THEN ', publish_via_partition_root = true' END,
/*>=18*/              CASE o.pubgencols WHEN 's' THEN ', publish_generated_columns = stored' END,
              ')') AS definition,
       o.puballtables::text AS fixed, NULL::text AS signature,
       ARRAY['publish', format('ALTER %s SET (publish = %L)', a.target, p.publish), '', 'd', '',
/*>=18*/             'publish_generated_columns', format('ALTER %s SET (publish_generated_columns = %s)',
/*>=18*/             a.target, CASE o.pubgencols WHEN 's' THEN 'stored' ELSE 'none' END), '', 'd', '',
             'publish_via_partition_root',
             format('ALTER %s SET (publish_via_partition_root = %s)', a.target, o.pubviaroot::text), '', 'd', '']
       || ARRAY(SELECT u.value
                FROM (SELECT r.prrelid, format('%I.%I', n.nspname, c.relname) AS name,
/*>=15*/                             (SELECT ' (' || string_agg(quote_ident(f.attname), ', ' ORDER BY k.n) || ')'
/*>=15*/                              FROM unnest(r.prattrs) WITH ORDINALITY k (number, n)
/*>=15*/                              JOIN pg_attribute f ON f.attrelid = r.prrelid AND f.attnum = k.number)
/*<15*/                             NULL
                             AS columns,
/*>=15*/                             ' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')'
/*<15*/                             NULL
                             AS condition
                      FROM pg_publication_rel r
                      JOIN pg_class c ON c.oid = r.prrelid
                      JOIN pg_namespace n ON n.oid = c.relnamespace
                      WHERE r.prpubid = o.oid) t
                CROSS JOIN LATERAL unnest(ARRAY[
                    'table ' || t.name,
                    concat('ALTER ', a.target, ' ADD TABLE ONLY ', t.name, t.columns, t.condition),
                    concat('ALTER ', a.target, ' DROP TABLE ONLY ', t.name), '', t.prrelid::text])
                    WITH ORDINALITY u (value, n)
                ORDER BY t.name, u.n)
/*>=15*/       || ARRAY(SELECT u.value
/*>=15*/                FROM pg_publication_namespace r
/*>=15*/                JOIN pg_namespace n ON n.oid = r.pnnspid
/*>=15*/                CROSS JOIN LATERAL unnest(ARRAY[
/*>=15*/                    'schema ' || n.nspname,
/*>=15*/                    format('ALTER %s ADD TABLES IN SCHEMA %I', a.target, n.nspname),
/*>=15*/                    format('ALTER %s DROP TABLES IN SCHEMA %I', a.target, n.nspname), '', ''])
/*>=15*/                    WITH ORDINALITY u (value, n)
/*>=15*/                WHERE r.pnpubid = o.oid
/*>=15*/                ORDER BY n.nspname, u.n)
       AS settings,
       '{}'::text[] AS relations,
       ARRAY(SELECT u.value
             FROM pg_publication_rel r
             CROSS JOIN LATERAL unnest(ARRAY['pg_publication_rel'::regclass::oid::text, r.oid::text]) u (value)
             WHERE r.prpubid = o.oid)
/*>=15*/       || ARRAY(SELECT u.value
/*>=15*/                FROM pg_publication_namespace r
/*>=15*/                CROSS JOIN LATERAL unnest(ARRAY['pg_publication_namespace'::regclass::oid::text,
/*>=15*/                                                r.oid::text]) u (value)
/*>=15*/                WHERE r.pnpubid = o.oid)
       AS others, '{}'::text[] AS places
FROM pg_publication o
CROSS JOIN LATERAL (SELECT format('PUBLICATION %I', o.pubname) AS target) a
CROSS JOIN LATERAL (
    SELECT concat_ws(', ', CASE WHEN o.pubinsert THEN 'insert' END, CASE WHEN o.pubupdate THEN 'update' END,
                     CASE WHEN o.pubdelete THEN 'delete' END, CASE WHEN o.pubtruncate THEN 'truncate' END)
           AS publish) p
