package dev.drydock.gate;

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
record Names(Map<Key, ObjectAddress> byNumber) {
    /// A relation's OID, and the column's number or 0.
    record Key(long relation, int column) {}

    Names {
        byNumber = Map.copyOf(byNumber);
    }

    static Names read(Session session) {
        Map<Key, ObjectAddress> names = new HashMap<>();
        session.query(
                """
                SELECT c.oid::bigint, 0, c.relkind::text, n.nspname, c.relname, NULL
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                UNION ALL
                SELECT c.oid::bigint, a.attnum, c.relkind::text, n.nspname, c.relname, a.attname
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
                WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND a.attnum > 0 AND NOT a.attisdropped
                """,
                row ->
                        names.put(
                                new Key(row.bigint(1), row.integer(2)),
                                address(row.string(3), row.string(4), row.string(5), row.text(6))));
        return new Names(names);
    }

    private static ObjectAddress address(
            String kind, String schema, String name, @Nullable String column) {
        if (column != null) {
            return ObjectAddress.table(schema, name).column(column);
        }
        return ObjectAddress.of(
                switch (kind) {
                    case "v" -> ObjectKind.VIEW;
                    case "m" -> ObjectKind.MATERIALIZED_VIEW;
                    default -> ObjectKind.TABLE;
                },
                schema,
                name);
    }

    /// What is called otherwise later. A column of a renamed table counts only when it has another name itself.
    List<Change.Rename> renames(Names later) {
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
        return before.kind() == ObjectKind.COLUMN
                ? !before.partName().equals(after.partName())
                : !before.equals(after);
    }
}
