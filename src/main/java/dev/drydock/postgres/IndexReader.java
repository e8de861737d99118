package dev.drydock.postgres;

import dev.drydock.catalog.Index;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads indexes. One that stands behind a constraint is not an object of its own; its OID leads to the constraint, which is known by
/// now.
final class IndexReader {
    /// The placeholder stands for what PostgreSQL 14 does not know. Only columns that are expressions have statistics targets.
    private static final String INDEXES =
            """
            SELECT i.indexrelid::bigint, i.indrelid::bigint, n.nspname, c.relname, i.indisunique,
                   i.indisvalid, c.relkind = 'I', c.reloptions, s.spcname,
                   CASE WHEN i.indexprs IS NOT NULL THEN
                       (SELECT array_agg(a.attnum || '=' || a.attstattarget)
                        FROM pg_attribute a
                        WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0) END,
                   am.amname, i.indkey::text, i.indclass::text, i.indcollation::text,
                   i.indoption::text, {nulls_not_distinct}, pg_get_expr(i.indpred, i.indrelid),
                   rank() OVER (PARTITION BY i.indrelid ORDER BY i.indexrelid)::integer
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_am am ON am.oid = c.relam
            LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
            WHERE i.indexrelid >= 16384
            AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    private static final String DEFINITIONS =
            """
            SELECT i.oid::bigint, pg_get_indexdef(i.oid)
            FROM unnest(string_to_array(?, ',')::oid[]) AS i (oid)
            """;

    private record Found(
            long oid,
            ObjectAddress address,
            ObjectAddress table,
            boolean unique,
            @Nullable String definition,
            SortedMap<String, String> options,
            @Nullable String tablespace,
            SortedMap<Integer, Integer> statistics,
            boolean valid,
            boolean partitioned,
            int age) {}

    private final CatalogScan scan;
    private final RelationReader relations;
    private final IndexWriter writer;

    IndexReader(CatalogScan scan, RelationReader relations) {
        this.scan = scan;
        this.relations = relations;
        this.writer = IndexWriter.read(scan);
    }

    void read() {
        List<Found> indexes = new ArrayList<>();
        String nulls = scan.majorVersion() >= 15 ? "i.indnullsnotdistinct" : "false";
        scan.session()
                .query(
                        INDEXES.replace("{nulls_not_distinct}", nulls),
                        row -> {
                            Found found = found(row);
                            if (found != null) {
                                indexes.add(found);
                            }
                            return found != null;
                        });
        Map<Long, String> definitions = definitions(indexes);
        for (Found found : indexes) {
            String definition = found.definition();
            scan.add(
                    new Index(
                            found.address(),
                            found.table(),
                            found.unique(),
                            definition == null
                                    ? definitions.getOrDefault(found.oid(), "")
                                    : definition,
                            found.options(),
                            found.tablespace(),
                            found.statistics(),
                            found.valid(),
                            parent(found),
                            found.partitioned() && !found.valid(),
                            found.age(),
                            scan.comments().take(CatalogScan.PG_CLASS, found.oid())));
        }
    }

    /// The server's own words for what the writer leaves to it.
    private Map<Long, String> definitions(List<Found> indexes) {
        String left =
                indexes.stream()
                        .filter(found -> found.definition() == null)
                        .map(found -> Long.toString(found.oid()))
                        .collect(Collectors.joining(","));
        Map<Long, String> definitions = new HashMap<>();
        if (!left.isEmpty()) {
            scan.session()
                    .query(
                            DEFINITIONS,
                            row ->
                                    definitions.put(
                                            row.bigint(1),
                                            withoutParameters(fromUsing(row.string(2)))),
                            left);
        }
        return definitions;
    }

    private @Nullable Found found(Session.Row row) {
        ObjectAddress table = scan.relation(row.bigint(2));
        boolean behindConstraint = scan.relation(row.bigint(1)) != null;
        if (table == null || table.schema() == null || behindConstraint) {
            return null;
        }
        ObjectAddress address = ObjectAddress.of(ObjectKind.INDEX, row.string(3), row.string(4));
        scan.register(CatalogScan.PG_CLASS, row.bigint(1), address);
        return new Found(
                row.bigint(1),
                address,
                table,
                row.bool(5),
                writer.write(
                        row.bigint(2),
                        new IndexWriter.Stored(
                                row.string(11),
                                row.string(12),
                                row.string(13),
                                row.string(14),
                                row.string(15),
                                row.bool(16),
                                row.text(17))),
                CatalogScan.options(row.strings(8), ""),
                row.text(9),
                statistics(row.strings(10)),
                row.bool(6),
                row.bool(7),
                row.integer(18));
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
