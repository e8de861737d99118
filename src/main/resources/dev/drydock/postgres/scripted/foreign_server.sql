-- Asked only where there are any: FROM pg_foreign_server o WHERE o.oid >= 16384
SELECT 'pg_foreign_server'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.srvname::text AS name, NULL::text AS part, a.target,
       concat('CREATE ', a.target, ' TYPE ' || quote_literal(o.srvtype),
              ' VERSION ' || quote_literal(o.srvversion),
              format(' FOREIGN DATA WRAPPER %I', w.fdwname),
              (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ' ORDER BY option_name) || ')' FROM pg_options_to_table(o.srvoptions))) AS definition,
       concat_ws('|', w.fdwname, o.srvtype) AS fixed, NULL::text AS signature,
       CASE WHEN o.srvversion IS NOT NULL THEN
           ARRAY['version', format('ALTER %s VERSION %L', a.target, o.srvversion),
                 format('ALTER %s VERSION NULL', a.target), 'dr', ''] END
       || ARRAY(SELECT u.value
             FROM pg_options_to_table(o.srvoptions) p
             CROSS JOIN LATERAL unnest(ARRAY[
                 'option ' || p.option_name,
                 'ALTER ' || a.target || format(' OPTIONS (ADD %I %L)', p.option_name, p.option_value),
                 'ALTER ' || a.target || format(' OPTIONS (DROP %I)', p.option_name), 'd', '']) WITH ORDINALITY u (value, n)
             ORDER BY p.option_name, u.n) AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_foreign_server o
JOIN pg_foreign_data_wrapper w ON w.oid = o.srvfdw
CROSS JOIN LATERAL (SELECT format('SERVER %I', o.srvname) AS target) a
