package dev.drydock.project;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The tables of a database and their columns, by the numbers that a rename does not change.
record StoredData(Map<Key, Part> parts) {
    static final StoredData NOTHING = new StoredData(Map.of());

    private static final String PARTS =
            """
            SELECT c.oid::bigint, 0, n.nspname, c.relname, NULL, '', false,
                   coalesce(pg_relation_filenode(c.oid), 0)::bigint, coalesce(i.inhparent, 0)::bigint
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            UNION ALL
            SELECT c.oid::bigint, a.attnum, n.nspname, c.relname, a.attname,
                   format_type(a.atttypid, a.atttypmod),
                   a.attgenerated <> '' OR a.attinhcount > 0 AND NOT a.attislocal, 0, 0
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384
            AND a.attnum > 0 AND NOT a.attisdropped
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    StoredData {
        parts = Map.copyOf(parts);
    }

    /// A table's OID, and the column's number or 0.
    record Key(long relation, int column) {
        Key table() {
            return new Key(relation, 0);
        }
    }

    /// A table or a column.
    ///
    /// @param type the column's
    /// @param derived whether the column's values are computed, or it is there because a parent has it
    /// @param file the number of the table's file, 0 when it has none
    /// @param parent the OID of the partitioned table, or 0
    record Part(ObjectAddress address, String type, boolean derived, long file, long parent) {}

    /// Reads them, also inside of a transaction.
    static StoredData read(Session session) {
        Map<Key, Part> parts = new HashMap<>();
        session.query(
                PARTS,
                row -> {
                    ObjectAddress table = ObjectAddress.table(row.string(3), row.string(4));
                    String column = row.text(5);
                    return parts.put(
                            new Key(row.bigint(1), row.integer(2)),
                            new Part(
                                    column == null ? table : table.column(column),
                                    row.string(6),
                                    row.bool(7),
                                    row.bigint(8),
                                    row.bigint(9)));
                });
        return new StoredData(parts);
    }

    Part part(Key key) {
        return Objects.requireNonNull(parts.get(key));
    }
}
