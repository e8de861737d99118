package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.postgres.Session;

import java.util.List;

/// What an index costs whoever writes to its table.
///
/// @param columns the index is written by each UPDATE that sets one of these, and by each INSERT
/// @param noLongerHot those of them that no other index has: an UPDATE of them kept the new row on its page and touched no index (HOT)
///     until now, and will write all of the table's indexes
/// @param indexes how many indexes the table has with this one
public record WriteCost(List<String> columns, List<String> noLongerHot, int indexes) {
    /// Since 16 an index that only sums up pages does not keep an update from being HOT.
    private static final String COST =
            """
            WITH used AS (
                SELECT i.indexrelid, unnest(i.indkey::int[]) AS number FROM pg_index i WHERE i.indrelid = ?::regclass
                UNION
                SELECT i.indexrelid, d.refobjsubid FROM pg_index i
                JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = i.indexrelid
                 AND d.refclassid = 'pg_class'::regclass AND d.refobjid = i.indrelid
                WHERE i.indrelid = ?::regclass),
            hindering AS (
                SELECT u.number FROM used u
                JOIN pg_class c ON c.oid = u.indexrelid JOIN pg_am m ON m.oid = c.relam
                WHERE u.indexrelid <> ?::regclass
                  AND (m.amname <> 'brin' OR current_setting('server_version_num')::int < 160000))
            SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}'),
                   coalesce(array_agg(a.attname::text ORDER BY a.attnum)
                            FILTER (WHERE a.attnum NOT IN (SELECT number FROM hindering)
                                    AND NOT EXISTS (SELECT FROM pg_class c JOIN pg_am m ON m.oid = c.relam
                                                    WHERE c.oid = ?::regclass AND m.amname = 'brin'
                                                      AND current_setting('server_version_num')::int >= 160000)), '{}'),
                   (SELECT count(*) FROM pg_index i WHERE i.indrelid = ?::regclass)
            FROM pg_attribute a
            WHERE a.attrelid = ?::regclass AND a.attnum > 0
              AND a.attnum IN (SELECT number FROM used WHERE indexrelid = ?::regclass)
            """;

    public WriteCost {
        columns = List.copyOf(columns);
        noLongerHot = List.copyOf(noLongerHot);
    }

    static WriteCost of(Session session, RelationName table, RelationName index) {
        String on = table.quoted();
        String of = index.quoted();
        return session.queryOne(
                COST,
                row -> new WriteCost(row.strings(1), row.strings(2), row.integer(3)),
                on,
                on,
                of,
                of,
                on,
                on,
                of);
    }
}
