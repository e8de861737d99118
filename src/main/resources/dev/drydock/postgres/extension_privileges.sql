WITH member AS MATERIALIZED (
    SELECT d.refobjid AS extension, d.classid, d.objid
    FROM pg_depend d
    JOIN pg_extension x ON x.oid = d.refobjid
    WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND x.extname <> 'plpgsql'
),
bearer AS (
    SELECT m.*, 'f' AS kind, p.pronamespace AS namespace, p.proowner AS owner, p.proacl AS acl,
           format('%s %I(%s)', w.word, p.proname,
                  (SELECT string_agg(t.typname, ', ' ORDER BY a.place)
                   FROM unnest(p.proargtypes) WITH ORDINALITY a (type, place)
                   JOIN pg_type t ON t.oid = a.type)) AS name,
           concat(w.word, ' ', p.oid::regprocedure) AS target, 0 AS number, NULL::text AS part
    FROM member m
    JOIN pg_proc p ON p.oid = m.objid
    CROSS JOIN LATERAL (
        SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS word) w
    WHERE m.classid = 'pg_proc'::regclass
    UNION ALL
    SELECT m.*, 'T', t.typnamespace, t.typowner, t.typacl, format('TYPE %I', t.typname),
           format('TYPE %I.%I', n.nspname, t.typname), 0, NULL
    FROM member m
    JOIN pg_type t ON t.oid = m.objid
    JOIN pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_class c ON c.oid = t.typrelid
    WHERE m.classid = 'pg_type'::regclass AND (c.oid IS NULL OR c.relkind = 'c')
    AND t.typtype <> 'm' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
    UNION ALL
    SELECT m.*, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END, c.relnamespace, c.relowner, c.relacl,
           format('%s %I', w.word, c.relname), format('%s %I.%I', w.word, n.nspname, c.relname),
           0, NULL
    FROM member m
    JOIN pg_class c ON c.oid = m.objid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (
        SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS word) w
    WHERE m.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT m.*, 'c', c.relnamespace, c.relowner, a.attacl,
           format('TABLE %I COLUMN %I', c.relname, a.attname), format('TABLE %I.%I', n.nspname, c.relname),
           a.attnum, a.attname::text
    FROM member m
    JOIN pg_class c ON c.oid = m.objid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE m.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND (a.attacl IS NOT NULL
         OR EXISTS (SELECT FROM pg_init_privs i
                    WHERE i.classoid = m.classid AND i.objoid = m.objid AND i.objsubid = a.attnum))
    UNION ALL
    SELECT m.*, 'n', NULL, n.nspowner, n.nspacl, w.target, w.target, 0, NULL
    FROM member m
    JOIN pg_namespace n ON n.oid = m.objid
    CROSS JOIN LATERAL (SELECT format('SCHEMA %I', n.nspname) AS target) w
    WHERE m.classid = 'pg_namespace'::regclass
    UNION ALL
    SELECT m.*, 'F', NULL, f.fdwowner, f.fdwacl, w.target, w.target, 0, NULL
    FROM member m
    JOIN pg_foreign_data_wrapper f ON f.oid = m.objid
    CROSS JOIN LATERAL (SELECT format('FOREIGN DATA WRAPPER %I', f.fdwname) AS target) w
    WHERE m.classid = 'pg_foreign_data_wrapper'::regclass
    UNION ALL
    SELECT m.*, 'l', NULL, l.lanowner, l.lanacl, w.target, w.target, 0, NULL
    FROM member m
    JOIN pg_language l ON l.oid = m.objid
    CROSS JOIN LATERAL (SELECT format('LANGUAGE %I', l.lanname) AS target) w
    WHERE m.classid = 'pg_language'::regclass
)
SELECT b.extension::bigint, b.kind, b.name, n.nspname::text, b.target, has.texts, has.grantors,
       first.texts, first.grantors, b.part
FROM bearer b
LEFT JOIN pg_namespace n ON n.oid = b.namespace
LEFT JOIN pg_init_privs i ON i.classoid = b.classid AND i.objoid = b.objid AND i.objsubid = b.number
CROSS JOIN LATERAL (
    SELECT acldefault(b.kind::"char", b.owner) AS usual) u
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(g.text ORDER BY g.n), '{}') AS texts, coalesce(array_agg(g.grantor ORDER BY g.n), '{}') AS grantors
    FROM (SELECT a.n, concat_ws(' ',
                      CASE WHEN a.grantee = b.owner THEN 'O' WHEN a.grantee = 0 THEN 'P' ELSE 'R' END,
                      replace(a.privilege_type, ' ', '_'), a.is_grantable::text,
                      pg_get_userbyid(nullif(a.grantee, 0))) AS text,
                 CASE WHEN a.grantor = b.owner THEN '' ELSE pg_get_userbyid(a.grantor)::text END AS grantor
          FROM aclexplode(coalesce(b.acl, u.usual)) WITH ORDINALITY a (grantor, grantee, privilege_type, is_grantable, n)) g) has
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(g.text ORDER BY g.n), '{}') AS texts, coalesce(array_agg(g.grantor ORDER BY g.n), '{}') AS grantors
    FROM (SELECT a.n, concat_ws(' ',
                      CASE WHEN a.grantee = b.owner THEN 'O' WHEN a.grantee = 0 THEN 'P' ELSE 'R' END,
                      replace(a.privilege_type, ' ', '_'), a.is_grantable::text,
                      pg_get_userbyid(nullif(a.grantee, 0))) AS text,
                 CASE WHEN a.grantor = b.owner THEN '' ELSE pg_get_userbyid(a.grantor)::text END AS grantor
          FROM aclexplode(coalesce(i.initprivs, u.usual)) WITH ORDINALITY a (grantor, grantee, privilege_type, is_grantable, n)) g) first
WHERE b.acl IS DISTINCT FROM i.initprivs OR EXISTS (SELECT FROM pg_default_acl)
