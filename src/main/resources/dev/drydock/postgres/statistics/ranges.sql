-- Before 17 only the catalog itself tells how ranges are spread.
SELECT n.nspname, c.relname, s.staattnum::int, s.stainherit,
       jsonb_strip_nulls(jsonb_build_object(
           'range_length_histogram', max(slot.stavalues) FILTER (WHERE slot.kind = 6),
           'range_empty_frac', max(slot.numbers[1]::text) FILTER (WHERE slot.kind = 6),
           'range_bounds_histogram', max(slot.stavalues) FILTER (WHERE slot.kind = 7)))::text
FROM pg_statistic s
JOIN pg_class c ON c.oid = s.starelid
JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (VALUES (s.stakind1, s.stanumbers1, s.stavalues1::text),
                           (s.stakind2, s.stanumbers2, s.stavalues2::text),
                           (s.stakind3, s.stanumbers3, s.stavalues3::text),
                           (s.stakind4, s.stanumbers4, s.stavalues4::text),
                           (s.stakind5, s.stanumbers5, s.stavalues5::text))
    AS slot (kind, numbers, stavalues)
WHERE slot.kind IN (6, 7) AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
GROUP BY 1, 2, 3, 4
