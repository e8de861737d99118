-- Asked only where there are any: FROM pg_user_mappings o WHERE o.umid >= 16384
SELECT 'pg_user_mapping'::regclass AS classid, o.umid AS objid, NULL::text AS schema,
       o.srvname::text AS name, CASE WHEN o.umuser <> 0 THEN o.usename::text END AS part, a.target,
       concat('CREATE ', a.target,
              (SELECT ' OPTIONS (' || string_agg(format('%I %L', option_name, option_value), ', '
                                                 ORDER BY option_name) || ')'
               FROM pg_options_to_table(o.umoptions) WHERE option_name !~* '(password|passcode|passphrase|secret|token)$')) AS definition,
       '' AS fixed, NULL::text AS signature,
       ARRAY(SELECT u.value
             FROM pg_options_to_table(o.umoptions) p
             CROSS JOIN LATERAL unnest(ARRAY[
                 'option ' || p.option_name,
                 format('ALTER %s OPTIONS (ADD %I %L)', a.target, p.option_name, p.option_value),
                 format('ALTER %s OPTIONS (DROP %I)', a.target, p.option_name), 'd', ''])
                 WITH ORDINALITY u (value, n)
             WHERE p.option_name !~* '(password|passcode|passphrase|secret|token)$'
             ORDER BY p.option_name, u.n) AS settings,
       '{}'::text[] AS relations, '{}'::text[] AS others, '{}'::text[] AS places
FROM pg_user_mappings o
CROSS JOIN LATERAL (
    SELECT concat('USER MAPPING FOR ',
                  CASE WHEN o.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(o.usename) END,
                  format(' SERVER %I', o.srvname)) AS target) a
