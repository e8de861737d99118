WITH usual_owner AS MATERIALIZED (
    SELECT datdba AS oid FROM pg_database WHERE datname = current_database()
    UNION
    SELECT oid FROM pg_roles WHERE rolname IN (current_user, 'pg_database_owner')
),
relation AS MATERIALIZED (
    SELECT c.oid, c.relkind, c.relowner, c.relacl
    FROM pg_class c
    WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    AND (c.relacl IS NOT NULL OR c.relowner NOT IN (SELECT oid FROM usual_owner))
),
tied AS MATERIALIZED (
    SELECT d.objid, bool_or(d.deptype = 'i') AS identity
    FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
    AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
    AND d.objid IN (SELECT oid FROM relation WHERE relkind = 'S')
    GROUP BY d.objid
),
type AS MATERIALIZED (
    SELECT oid, typowner, typacl, typrelid
    FROM pg_type
    WHERE oid >= 16384 AND typtype <> 'm'
    AND (typacl IS NOT NULL OR typowner NOT IN (SELECT oid FROM usual_owner))
),
owned (classid, objid, number, sequence, owner, acl) AS (
    SELECT 'pg_namespace'::regclass::oid, oid, 0, false,
           CASE WHEN nspname <> 'public' OR nspowner <> 10 THEN nspowner END, nspacl
    FROM pg_namespace
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
    UNION ALL
    SELECT 'pg_class'::regclass, c.oid, 0, coalesce(t.identity, false),
           CASE WHEN t.objid IS NULL THEN c.relowner END, c.relacl
    FROM relation c
    LEFT JOIN tied t ON t.objid = c.oid
    UNION ALL
    SELECT 'pg_class'::regclass, attrelid, attnum, false, NULL, attacl
    FROM pg_attribute
    WHERE attacl IS NOT NULL AND attrelid >= 16384 AND attnum > 0 AND NOT attisdropped
    UNION ALL
    -- The functions that come with a range type are no objects of their own, and pg_dump does not look at their privileges.
    SELECT 'pg_proc'::regclass, p.oid, 0, false, p.proowner, p.proacl
    FROM pg_proc p
    WHERE p.oid >= 16384
    AND (p.proacl IS NOT NULL OR p.proowner NOT IN (SELECT oid FROM usual_owner))
    AND NOT EXISTS (SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i'
                    AND d.refclassid = 'pg_type'::regclass)
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid, 0, false, t.typowner, t.typacl
    FROM type t
    LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE (c.oid IS NULL OR c.relkind = 'c')
    AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
    UNION ALL
    SELECT 'pg_language'::regclass, oid, 0, false, lanowner, lanacl FROM pg_language
    UNION ALL
    SELECT 'pg_foreign_data_wrapper'::regclass, oid, 0, false, fdwowner, fdwacl
    FROM pg_foreign_data_wrapper
    UNION ALL
    SELECT 'pg_foreign_server'::regclass, oid, 0, false, srvowner, srvacl FROM pg_foreign_server
    UNION ALL
    SELECT 'pg_collation'::regclass, oid, 0, false, collowner, NULL FROM pg_collation
    UNION ALL
    SELECT 'pg_conversion'::regclass, oid, 0, false, conowner, NULL FROM pg_conversion
    UNION ALL
    SELECT 'pg_operator'::regclass, oid, 0, false, oprowner, NULL FROM pg_operator
    UNION ALL
    SELECT 'pg_opclass'::regclass, oid, 0, false, opcowner, NULL FROM pg_opclass
    UNION ALL
    SELECT 'pg_opfamily'::regclass, oid, 0, false, opfowner, NULL FROM pg_opfamily
    UNION ALL
    SELECT 'pg_ts_dict'::regclass, oid, 0, false, dictowner, NULL FROM pg_ts_dict
    UNION ALL
    SELECT 'pg_ts_config'::regclass, oid, 0, false, cfgowner, NULL FROM pg_ts_config
    UNION ALL
    SELECT 'pg_statistic_ext'::regclass, oid, 0, false, stxowner, NULL FROM pg_statistic_ext
    UNION ALL
    SELECT 'pg_event_trigger'::regclass, oid, 0, false, evtowner, NULL FROM pg_event_trigger
    UNION ALL
    SELECT 'pg_publication'::regclass, oid, 0, false, pubowner, NULL FROM pg_publication
    UNION ALL
    SELECT 'pg_subscription'::regclass, oid, 0, false, subowner, NULL FROM pg_subscription
)
SELECT o.classid::bigint, o.objid::bigint, o.number, o.sequence,
       CASE WHEN o.owner NOT IN (SELECT oid FROM usual_owner) THEN pg_get_userbyid(o.owner)::text END,
       CASE WHEN o.acl IS NOT NULL THEN
           ARRAY(SELECT concat_ws(' ',
                            CASE WHEN a.grantee = real.owner THEN 'O' WHEN a.grantee = 0 THEN 'P' ELSE 'R' END,
                            replace(a.privilege_type, ' ', '_'), a.is_grantable::text,
                            pg_get_userbyid(nullif(a.grantee, 0)))
                 FROM aclexplode(o.acl) a) END,
       n.nspname::text, c.relname::text,
       CASE WHEN o.acl IS NOT NULL THEN
           ARRAY(SELECT CASE WHEN a.grantor = real.owner THEN '' ELSE pg_get_userbyid(a.grantor)::text END
                 FROM aclexplode(o.acl) a) END
FROM owned o
LEFT JOIN pg_class c ON o.classid = 'pg_class'::regclass AND c.oid = o.objid
LEFT JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
    SELECT coalesce(c.relowner, o.owner,
                    (SELECT nspowner FROM pg_namespace s
                     WHERE o.classid = 'pg_namespace'::regclass AND s.oid = o.objid)) AS owner) real
WHERE (o.objid >= 16384 OR o.classid = 'pg_namespace'::regclass)
AND (o.acl IS NOT NULL OR o.owner NOT IN (SELECT oid FROM usual_owner))
