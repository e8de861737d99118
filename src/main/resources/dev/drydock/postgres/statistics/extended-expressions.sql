SELECT x.statistics_schemaname, x.statistics_name,
/*<15*/ false,
/*>=15*/ x.inherited,
       k.number::int,
       jsonb_strip_nulls(jsonb_build_object(
           'null_frac', x.null_frac::text,
           'avg_width', x.avg_width::text,
           'n_distinct', x.n_distinct::text,
           'most_common_vals', x.most_common_vals::text,
           'most_common_freqs', x.most_common_freqs::text,
           'histogram_bounds', x.histogram_bounds::text,
           'correlation', x.correlation::text,
           'most_common_elems', x.most_common_elems::text,
           'most_common_elem_freqs', x.most_common_elem_freqs::text,
           'elem_count_histogram', x.elem_count_histogram::text))::text
FROM pg_stats_ext_exprs x
JOIN pg_namespace n ON n.nspname = x.statistics_schemaname
JOIN pg_statistic_ext e ON e.stxnamespace = n.oid AND e.stxname = x.statistics_name
CROSS JOIN LATERAL unnest(pg_get_statisticsobjdef_expressions(e.oid)) WITH ORDINALITY AS k (expression, number)
WHERE k.expression = x.expr AND x.null_frac IS NOT NULL
ORDER BY 1, 2, 3, 4
