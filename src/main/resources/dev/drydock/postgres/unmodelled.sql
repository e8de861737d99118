WITH user_schema AS MATERIALIZED (
    SELECT oid, nspname, nspowner, nspacl
    FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
),
usual_owner AS MATERIALIZED (
    SELECT datdba AS oid FROM pg_database WHERE datname = current_database()
    UNION
    SELECT oid FROM pg_roles WHERE rolname IN (current_user, 'pg_database_owner')
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
    SELECT 'aggregates', 'pg_proc'::regclass::oid, p.oid, 0, ''
    FROM pg_proc p JOIN user_schema s ON s.oid = p.pronamespace
    WHERE p.prokind = 'a'
    UNION ALL
    SELECT 'rules', 'pg_rewrite'::regclass, r.oid, 0, ''
    FROM pg_rewrite r JOIN relation c ON c.oid = r.ev_class
    WHERE r.rulename <> '_RETURN'
    UNION ALL
    SELECT 'operators', 'pg_operator'::regclass, o.oid, 0, ''
    FROM pg_operator o JOIN user_schema s ON s.oid = o.oprnamespace
    UNION ALL
    SELECT 'operator classes', 'pg_opclass'::regclass, o.oid, 0, ''
    FROM pg_opclass o JOIN user_schema s ON s.oid = o.opcnamespace
    UNION ALL
    SELECT 'operator families', 'pg_opfamily'::regclass, o.oid, 0, ''
    FROM pg_opfamily o JOIN user_schema s ON s.oid = o.opfnamespace
    UNION ALL
    SELECT 'casts', 'pg_cast'::regclass, k.oid, 0, ''
    FROM pg_cast k
    WHERE NOT EXISTS (SELECT FROM pg_depend d
                      WHERE d.classid = 'pg_cast'::regclass AND d.objid = k.oid AND d.deptype = 'i')
    UNION ALL
    SELECT 'collations', 'pg_collation'::regclass, o.oid, 0, ''
    FROM pg_collation o JOIN user_schema s ON s.oid = o.collnamespace
    UNION ALL
    SELECT 'conversions', 'pg_conversion'::regclass, o.oid, 0, ''
    FROM pg_conversion o JOIN user_schema s ON s.oid = o.connamespace
    UNION ALL
    SELECT 'text search configurations', 'pg_ts_config'::regclass, o.oid, 0, ''
    FROM pg_ts_config o JOIN user_schema s ON s.oid = o.cfgnamespace
    UNION ALL
    SELECT 'text search dictionaries', 'pg_ts_dict'::regclass, o.oid, 0, ''
    FROM pg_ts_dict o JOIN user_schema s ON s.oid = o.dictnamespace
    UNION ALL
    SELECT 'text search parsers', 'pg_ts_parser'::regclass, o.oid, 0, ''
    FROM pg_ts_parser o JOIN user_schema s ON s.oid = o.prsnamespace
    UNION ALL
    SELECT 'text search templates', 'pg_ts_template'::regclass, o.oid, 0, ''
    FROM pg_ts_template o JOIN user_schema s ON s.oid = o.tmplnamespace
    UNION ALL
    SELECT CASE t.typtype WHEN 'r' THEN 'range types' ELSE 'base types' END,
           'pg_type'::regclass, t.oid, 0, ''
    FROM pg_type t JOIN user_schema s ON s.oid = t.typnamespace
    WHERE (t.typtype IN ('b', 'r') OR NOT t.typisdefined)
    AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
    UNION ALL
    SELECT 'foreign tables', 'pg_class'::regclass, oid, 0, '' FROM relation WHERE relkind = 'f'
    UNION ALL
    SELECT 'foreign servers', 'pg_foreign_server'::regclass, oid, 0, '' FROM pg_foreign_server
    UNION ALL
    SELECT 'foreign-data wrappers', 'pg_foreign_data_wrapper'::regclass, oid, 0, ''
    FROM pg_foreign_data_wrapper
    UNION ALL
    SELECT 'user mappings', 'pg_user_mapping'::regclass, umid, 0, '' FROM pg_user_mappings
    UNION ALL
    SELECT 'publications', 'pg_publication'::regclass, oid, 0, '' FROM pg_publication
    UNION ALL
    SELECT 'subscriptions', 'pg_subscription'::regclass, oid, 0, ''
    FROM pg_subscription
    WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    UNION ALL
    SELECT 'event triggers', 'pg_event_trigger'::regclass, oid, 0, '' FROM pg_event_trigger
    UNION ALL
    SELECT 'statistics objects', 'pg_statistic_ext'::regclass, o.oid, 0, ''
    FROM pg_statistic_ext o JOIN user_schema s ON s.oid = o.stxnamespace
    UNION ALL
    SELECT 'languages', 'pg_language'::regclass, oid, 0, '' FROM pg_language
    UNION ALL
    SELECT 'transforms', 'pg_transform'::regclass, oid, 0, '' FROM pg_transform
    UNION ALL
    SELECT 'default privileges', 'pg_default_acl'::regclass, oid, 0, '' FROM pg_default_acl
    UNION ALL
    SELECT 'security labels', classoid, objoid, objsubid, '' FROM pg_seclabel
    UNION ALL
    SELECT 'typed tables', 'pg_class'::regclass, oid, 0, '' FROM relation WHERE reloftype <> 0
    UNION ALL
    SELECT 'clustered indexes', 'pg_class'::regclass, i.indexrelid, 0, ''
    FROM pg_index i JOIN relation c ON c.oid = i.indexrelid
    WHERE i.indisclustered
    UNION ALL
    SELECT 'tablespaces of indexes and materialized views', 'pg_class'::regclass, oid, 0, ''
    FROM relation
    WHERE relkind IN ('i', 'I', 'm') AND reltablespace <> 0
    UNION ALL
    SELECT 'access methods of materialized views', 'pg_class'::regclass, c.oid, 0, ''
    FROM relation c JOIN pg_am a ON a.oid = c.relam
    WHERE c.relkind = 'm' AND a.amname <> 'heap'
    UNION ALL
    SELECT 'defaults of view columns', 'pg_class'::regclass, d.adrelid, d.adnum, ''
    FROM pg_attrdef d JOIN relation c ON c.oid = d.adrelid
    WHERE c.relkind = 'v'
    UNION ALL
    SELECT 'column settings of indexes and materialized views', 'pg_class'::regclass, a.attrelid,
           a.attnum, ''
    FROM pg_attribute a
    JOIN relation c ON c.oid = a.attrelid
    JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relkind IN ('i', 'I', 'm') AND a.attnum > 0
    AND (coalesce(a.attstattarget, -1) <> -1 OR a.attoptions IS NOT NULL AND c.relkind = 'm'
         OR c.relkind = 'm' AND (a.attstorage <> t.typstorage OR a.attcompression <> ''))
    UNION ALL
    SELECT 'partitions being detached', 'pg_class'::regclass, i.inhrelid, 0, ''
    FROM pg_inherits i JOIN relation c ON c.oid = i.inhrelid
    WHERE i.inhdetachpending
    UNION ALL
    SELECT 'NOT NULL constraints that are not validated or not inherited',
           'pg_constraint'::regclass, k.oid, 0, ''
    FROM pg_constraint k JOIN relation c ON c.oid = k.conrelid
    WHERE k.contype = 'n' AND (NOT k.convalidated OR k.connoinherit)
    UNION ALL
    SELECT 'dependencies on extensions (DEPENDS ON EXTENSION)', d.classid, d.objid, d.objsubid, ''
    FROM pg_depend d
    WHERE d.deptype = 'x'
    UNION ALL
    SELECT 'owners other than the database''s or yours', o.classid, o.oid, 0,
           ' (owner ' || pg_get_userbyid(o.owner) || ')'
    FROM (
        SELECT 'pg_namespace'::regclass::oid, oid, nspowner FROM user_schema
        WHERE NOT (nspname = 'public' AND nspowner = 10)
        UNION ALL
        SELECT 'pg_class'::regclass, oid, relowner FROM relation
        WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
        UNION ALL
        SELECT 'pg_proc'::regclass, p.oid, p.proowner
        FROM pg_proc p JOIN user_schema s ON s.oid = p.pronamespace
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, t.typowner
        FROM pg_type t JOIN user_schema s ON s.oid = t.typnamespace
        LEFT JOIN pg_class c ON c.oid = t.typrelid
        WHERE t.typtype IN ('e', 'd') OR t.typtype = 'c' AND c.relkind = 'c'
    ) AS o (classid, oid, owner)
    WHERE o.owner NOT IN (SELECT oid FROM usual_owner)
    UNION ALL
    SELECT 'privileges (GRANT and REVOKE)', a.classid, a.oid, a.number, ''
    FROM (
        SELECT 'pg_namespace'::regclass::oid, s.oid, 0, s.nspacl,
               coalesce(i.initprivs, acldefault('n', s.nspowner))
        FROM user_schema s
        LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = s.oid
        UNION ALL
        SELECT 'pg_class'::regclass, oid, 0, relacl,
               acldefault(CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, relowner)
        FROM relation
        UNION ALL
        SELECT 'pg_class'::regclass, a.attrelid, a.attnum, a.attacl, '{}'
        FROM pg_attribute a JOIN relation c ON c.oid = a.attrelid
        WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attacl IS NOT NULL
        UNION ALL
        SELECT 'pg_proc'::regclass, p.oid, 0, p.proacl, acldefault('f', p.proowner)
        FROM pg_proc p JOIN user_schema s ON s.oid = p.pronamespace
        UNION ALL
        SELECT 'pg_type'::regclass, t.oid, 0, t.typacl, acldefault('T', t.typowner)
        FROM pg_type t JOIN user_schema s ON s.oid = t.typnamespace
    ) AS a (classid, oid, number, acl, initial)
    WHERE a.acl IS NOT NULL AND NOT (a.acl @> a.initial AND a.initial @> a.acl)
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
