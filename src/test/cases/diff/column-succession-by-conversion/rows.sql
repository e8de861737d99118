INSERT INTO t (id, at, "Ä", doc, note) SELECT i, '2026-01-01'::timestamp + i * interval '1 hour', i::text, '{"a": 1}', 'n' FROM generate_series(1, 20) i;
