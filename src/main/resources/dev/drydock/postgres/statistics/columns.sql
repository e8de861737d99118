SELECT n.nspname, c.relname, tn.nspname, t.relname, a.attname, a.attnum::int, s.inherited,
       jsonb_strip_nulls(jsonb_build_object(
           'null_frac', s.null_frac::text,
           'avg_width', s.avg_width::text,
           'n_distinct', s.n_distinct::text,
           'most_common_vals', s.most_common_vals::text,
           'most_common_freqs', s.most_common_freqs::text,
           'histogram_bounds', s.histogram_bounds::text,
           'correlation', s.correlation::text,
           'most_common_elems', s.most_common_elems::text,
           'most_common_elem_freqs', s.most_common_elem_freqs::text,
/*>=17*/   'range_length_histogram', s.range_length_histogram::text,
/*>=17*/   'range_empty_frac', s.range_empty_frac::text,
/*>=17*/   'range_bounds_histogram', s.range_bounds_histogram::text,
           'elem_count_histogram', s.elem_count_histogram::text))::text
FROM pg_stats s
JOIN pg_namespace n ON n.nspname = s.schemaname
JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
LEFT JOIN pg_index i ON i.indexrelid = c.oid
JOIN pg_class t ON t.oid = coalesce(i.indrelid, c.oid)
JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY 1, 2, 6, 7
