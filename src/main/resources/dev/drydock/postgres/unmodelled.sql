WITH user_schema AS MATERIALIZED (
    SELECT oid, nspname, nspowner, nspacl
    FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
),
member AS MATERIALIZED (
    SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
),
relation AS MATERIALIZED (
    SELECT c.*
    FROM pg_class c
    JOIN user_schema s ON s.oid = c.relnamespace
    WHERE c.relpersistence <> 't'
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_class'::regclass AND m.objid = c.oid)
),
other (what, classid, objid, number, detail) AS (
    SELECT 'passwords of user mappings', 'pg_user_mapping'::regclass, umid, 0, ''
    FROM pg_user_mappings
    WHERE EXISTS (SELECT FROM pg_options_to_table(umoptions)
                  WHERE option_name ~* '(password|passcode|passphrase|secret|token)$')
    UNION ALL
    SELECT 'subscriptions', 'pg_subscription'::regclass, oid, 0, ''
    FROM pg_subscription
    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND NOT has_column_privilege('pg_catalog.pg_subscription', 'subconninfo', 'SELECT')
    UNION ALL
    SELECT 'partitions being detached', 'pg_class'::regclass, i.inhrelid, 0, ''
    FROM pg_inherits i JOIN relation c ON c.oid = i.inhrelid
    WHERE i.inhdetachpending
    UNION ALL
    SELECT 'dependencies on extensions (DEPENDS ON EXTENSION)', d.classid, d.objid, d.objsubid, ''
    FROM pg_depend d
    WHERE d.deptype = 'x'
),
named AS (
    SELECT o.what, concat_ws(' ', i.type, coalesce(i.identity, '?')) || o.detail AS name
    FROM other o
    CROSS JOIN LATERAL pg_identify_object(o.classid, o.objid, o.number) i
    WHERE (o.objid >= 16384 OR o.classid = 'pg_namespace'::regclass)
    AND NOT EXISTS (SELECT FROM member m WHERE m.classid = o.classid AND m.objid = o.objid)
)
SELECT what, count(*), (array_agg(name ORDER BY name))[1:200]
FROM named
GROUP BY what
UNION ALL
SELECT 'large objects', count(*), (array_agg(oid::text ORDER BY oid))[1:200]
FROM pg_largeobject_metadata
HAVING count(*) > 0
ORDER BY 1
