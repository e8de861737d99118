SELECT name, setting FROM pg_settings
WHERE context IN ('user', 'superuser')
  AND (category LIKE 'Query Tuning%'
       OR name IN ('work_mem', 'hash_mem_multiplier', 'max_parallel_workers',
                   'max_parallel_workers_per_gather', 'parallel_leader_participation',
                   'search_path', 'TimeZone', 'DateStyle', 'IntervalStyle'))
ORDER BY name
