package dev.drydock.rehearsal;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What relations and columns of a database are called, by their numbers, which outlive a rename.
public record Names(Map<Key, ObjectAddress> byNumber) {
    /// A relation's OID, and the column's number or 0.
    public record Key(long relation, int column) {}

    public Names {
        byNumber = Map.copyOf(byNumber);
    }

    /// Reads them, also inside of a transaction.
    public static Names read(Session session) {
        Map<Key, ObjectAddress> names = new HashMap<>();
        session.query(
                """
                SELECT c.oid::bigint, 0, c.relkind::text, n.nspname, c.relname, NULL
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                UNION ALL
                SELECT c.oid::bigint, a.attnum, c.relkind::text, n.nspname, c.relname, a.attname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND a.attnum > 0 AND NOT a.attisdropped
                UNION ALL
                SELECT oid::bigint, -1, 'schema', NULL, nspname, NULL
                FROM pg_namespace
                WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                UNION ALL
                SELECT e.oid::bigint, -2, 'label', n.nspname, t.typname, e.enumlabel
                FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                """,
                row ->
                        names.put(
                                new Key(row.bigint(1), row.integer(2)),
                                address(row.string(3), row.text(4), row.string(5), row.text(6))));
        return new Names(names);
    }

    private static ObjectAddress address(
            String kind, @Nullable String schema, String name, @Nullable String part) {
        ObjectKind whole =
                switch (kind) {
                    case "v" -> ObjectKind.VIEW;
                    case "m" -> ObjectKind.MATERIALIZED_VIEW;
                    case "S" -> ObjectKind.SEQUENCE;
                    case "schema" -> ObjectKind.SCHEMA;
                    case "label" -> ObjectKind.ENUM_TYPE;
                    default -> ObjectKind.TABLE;
                };
        ObjectAddress address = new ObjectAddress(whole, schema, name, null);
        if (part == null) {
            return address;
        }
        return whole == ObjectKind.ENUM_TYPE ? address.part(whole, part) : address.column(part);
    }

    /// What is called otherwise later. A column of a renamed table, or a label of a renamed type, counts only when it has another name
    /// itself.
    public List<Change.Rename> renames(Names later) {
        List<Change.Rename> renames = new ArrayList<>();
        byNumber.forEach((key, before) -> {
            ObjectAddress after = later.byNumber.get(key);
            if (after != null && isRenamed(before, after)) {
                renames.add(new Change.Rename(before, after));
            }
        });
        renames.sort(java.util.Comparator.comparing(Change.Rename::before));
        return renames;
    }

    private static boolean isRenamed(ObjectAddress before, ObjectAddress after) {
        return before.part() != null
                ? !before.partName().equals(after.partName())
                : !before.equals(after);
    }
}
