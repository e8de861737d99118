WITH other (what, classid, objid, number) AS (
    SELECT 'passwords of user mappings', 'pg_user_mapping'::regclass::oid, umid, 0
    FROM pg_user_mappings
    WHERE EXISTS (SELECT FROM pg_options_to_table(umoptions)
                  WHERE option_name ~* '(password|passcode|passphrase|secret|token)$')
    UNION ALL
    SELECT 'subscriptions', 'pg_subscription'::regclass, oid, 0
    FROM pg_subscription
    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND NOT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
    UNION ALL
    SELECT 'partitions being detached', 'pg_class'::regclass, inhrelid, 0
    FROM pg_inherits
    WHERE inhdetachpending
),
named AS (
    SELECT o.what, concat_ws(' ', i.type, coalesce(i.identity, '?')) AS name
    FROM other o
    CROSS JOIN LATERAL pg_identify_object(o.classid, o.objid, o.number) i
    WHERE NOT EXISTS (SELECT FROM pg_depend m
                      WHERE m.classid = o.classid AND m.objid = o.objid AND m.deptype = 'e')
)
SELECT what, count(*), (array_agg(name ORDER BY name))[1:200]
FROM named
GROUP BY what
UNION ALL
SELECT 'large objects', count(*), (array_agg(oid::text ORDER BY oid))[1:200]
FROM pg_largeobject_metadata
HAVING count(*) > 0
ORDER BY 1
