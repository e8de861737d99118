-- What everybody who may read the columns sees of the objects of CREATE STATISTICS.
SELECT x.statistics_schemaname, x.statistics_name, x.schemaname, x.tablename,
/*<15*/ false,
/*>=15*/ x.inherited,
       x.n_distinct::text, x.dependencies::text,
       (SELECT jsonb_object_agg(a.attnum, a.attname) FROM pg_attribute a
        WHERE a.attrelid = e.stxrelid AND a.attnum = ANY (e.stxkeys))::text,
       'm' = ANY (e.stxkind)
FROM pg_stats_ext x
JOIN pg_namespace n ON n.nspname = x.statistics_schemaname
JOIN pg_statistic_ext e ON e.stxnamespace = n.oid AND e.stxname = x.statistics_name
ORDER BY 1, 2, 5
