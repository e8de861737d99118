-- The same from the catalog itself, to the last digit.
SELECT n.nspname, e.stxname, tn.nspname, t.relname,
/*<15*/ false,
/*>=15*/ d.stxdinherit,
       encode(d.stxdndistinct::bytea, 'hex'), encode(d.stxddependencies::bytea, 'hex'),
       (SELECT jsonb_object_agg(a.attnum, a.attname) FROM pg_attribute a
        WHERE a.attrelid = e.stxrelid AND a.attnum = ANY (e.stxkeys))::text,
       encode(d.stxdmcv::bytea, 'hex')
FROM pg_statistic_ext e
JOIN pg_statistic_ext_data d ON d.stxoid = e.oid
JOIN pg_namespace n ON n.oid = e.stxnamespace
JOIN pg_class t ON t.oid = e.stxrelid
JOIN pg_namespace tn ON tn.oid = t.relnamespace
WHERE n.nspname !~ '^pg_'
ORDER BY 1, 2, 5
