package dev.drydock.postgres;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads indexes. One that stands behind a constraint is not an object of its own; its OID leads to the constraint.
final class IndexReader {
    private static final String INDEXES =
            """
            SELECT i.indexrelid::bigint, i.indrelid::bigint, n.nspname, c.relname, i.indisunique,
                   CASE WHEN k.oid IS NULL THEN pg_get_indexdef(i.indexrelid) END, i.indisvalid,
                   c.relkind = 'I', coalesce(k.oid, 0)::bigint, c.reloptions, s.spcname,
                   (SELECT array_agg(a.attnum || '=' || a.attstattarget)
                    FROM pg_attribute a
                    WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0)
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid
                AND k.contype IN ('p', 'u', 'x')
            WHERE t.relkind IN ('r', 'p', 'm')
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    private record Found(
            long oid,
            ObjectAddress address,
            ObjectAddress table,
            boolean unique,
            String definition,
            SortedMap<String, String> options,
            @Nullable String tablespace,
            SortedMap<Integer, Integer> statistics,
            boolean valid,
            boolean partitioned) {}

    private final CatalogScan scan;
    private final RelationReader relations;

    IndexReader(CatalogScan scan, RelationReader relations) {
        this.scan = scan;
        this.relations = relations;
    }

    void read() {
        List<Found> indexes = new ArrayList<>();
        scan.session()
                .query(
                        INDEXES,
                        row -> {
                            Found found = found(row);
                            if (found != null) {
                                indexes.add(found);
                            }
                            return found != null;
                        });
        for (Found found : indexes) {
            scan.add(
                    new Index(
                            found.address(),
                            found.table(),
                            found.unique(),
                            found.definition(),
                            found.options(),
                            found.tablespace(),
                            found.statistics(),
                            found.valid(),
                            parent(found),
                            found.partitioned() && !found.valid(),
                            scan.comments().take(CatalogScan.PG_CLASS, found.oid())));
        }
    }

    private @Nullable Found found(Session.Row row) {
        ObjectAddress table = scan.relation(row.bigint(2));
        if (table == null || table.schema() == null) {
            return null;
        }
        String definition = row.text(6);
        if (definition == null) {
            ObjectAddress constraint = scan.address(CatalogScan.PG_CONSTRAINT, row.bigint(9));
            if (constraint != null) {
                scan.register(CatalogScan.PG_CLASS, row.bigint(1), constraint);
            }
            return null;
        }
        ObjectAddress address = ObjectAddress.of(ObjectKind.INDEX, row.string(3), row.string(4));
        scan.register(CatalogScan.PG_CLASS, row.bigint(1), address);
        return new Found(
                row.bigint(1),
                address,
                table,
                row.bool(5),
                withoutParameters(fromUsing(definition)),
                CatalogScan.options(row.strings(10), ""),
                row.text(11),
                statistics(row.strings(12)),
                row.bool(7),
                row.bool(8));
    }

    private @Nullable ObjectAddress parent(Found found) {
        List<Long> parents = relations.parents(found.oid());
        ObjectAddress parent = parents.isEmpty() ? null : scan.relation(parents.getFirst());
        return parent != null && parent.kind() == ObjectKind.INDEX ? parent : null;
    }

    private static SortedMap<Integer, Integer> statistics(List<String> targets) {
        SortedMap<Integer, Integer> statistics = new TreeMap<>();
        for (String target : targets) {
            String[] parts = target.split("=");
            statistics.put(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        return statistics;
    }

    /// The definition without `WITH (…)`, whose values are quoted constants.
    static String withoutParameters(String definition) {
        int start = Index.clause(definition, " WITH (");
        if (start < 0) {
            return definition;
        }
        int end = start + 1;
        boolean quoted = false;
        while (quoted || definition.charAt(end) != ')') {
            quoted ^= definition.charAt(end) == '\'';
            end++;
        }
        return definition.substring(0, start) + definition.substring(end + 1);
    }

    /// The definition from the first USING that is not inside of a quoted name.
    static String fromUsing(String definition) {
        boolean quoted = false;
        for (int i = 0; i < definition.length(); i++) {
            if (definition.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && definition.startsWith(" USING ", i)) {
                return definition.substring(i + 1);
            }
        }
        throw new IllegalStateException("no USING in: " + definition);
    }
}
