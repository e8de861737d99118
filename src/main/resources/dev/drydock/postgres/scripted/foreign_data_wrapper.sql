-- Asked only where there are any: FROM pg_foreign_data_wrapper o WHERE o.oid >= 16384
SELECT 'pg_foreign_data_wrapper'::regclass AS classid, o.oid AS objid, NULL::text AS schema,
       o.fdwname::text AS name, NULL::text AS part, a.target,
       concat('CREATE ', a.target, ' HANDLER ' || nullif(o.fdwhandler, 0)::regproc::text,
              ' VALIDATOR ' || nullif(o.fdwvalidator, 0)::regproc::text,
              (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', ' ORDER BY option_name) || ')' FROM pg_options_to_table(o.fdwoptions))) AS definition,
       '' AS fixed, NULL::text AS signature,
       CASE WHEN o.fdwhandler <> 0 THEN
           ARRAY['handler', 'ALTER ' || a.target || ' HANDLER ' || o.fdwhandler::regproc::text,
                 'ALTER ' || a.target || ' NO HANDLER', 'dr', ''] END
       || CASE WHEN o.fdwvalidator <> 0 THEN
           ARRAY['validator', 'ALTER ' || a.target || ' VALIDATOR ' || o.fdwvalidator::regproc::text,
                 'ALTER ' || a.target || ' NO VALIDATOR', 'dr', ''] END
       || ARRAY(SELECT u.value
             FROM pg_options_to_table(o.fdwoptions) p
             CROSS JOIN LATERAL unnest(ARRAY[
                 'option ' || p.option_name,
                 'ALTER ' || a.target || format(' OPTIONS (ADD %I %L)', p.option_name, p.option_value),
                 'ALTER ' || a.target || format(' OPTIONS (DROP %I)', p.option_name), 'd', '']) WITH ORDINALITY u (value, n)
             ORDER BY p.option_name, u.n) AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_foreign_data_wrapper o
CROSS JOIN LATERAL (SELECT format('FOREIGN DATA WRAPPER %I', o.fdwname) AS target) a
