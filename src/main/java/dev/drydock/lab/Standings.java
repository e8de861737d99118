package dev.drydock.lab;

import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.postgres.Session;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Which relations and columns there are at one moment, so that they are known again under other names.
///
/// @param byNumber relations by their OID
/// @param numbers OIDs by name
record Standings(Map<Long, Relation> byNumber, Map<RelationName, Long> numbers) {
    private static final String RELATIONS =
            """
            SELECT c.oid::bigint, n.nspname, c.relname,
                   CASE WHEN c.relkind IN ('i', 'I') THEN pg_get_indexdef(c.oid) ELSE '' END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I', 'f') AND n.nspname !~ '^pg_'
              AND n.nspname <> 'information_schema'
            """;
    private static final String COLUMNS =
            """
            SELECT a.attrelid::bigint, a.attnum, a.attname, t.typcategory::text,
                   CASE t.typcategory WHEN 'U' THEN a.atttypid ELSE 0 END::bigint, a.attcollation::bigint,
                   EXISTS (SELECT FROM pg_statistic s WHERE s.starelid = a.attrelid AND s.staattnum = a.attnum)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    /// @param definition of an index
    record Relation(RelationName name, String definition, Map<Integer, Column> columns) {
        @Nullable Column named(String column) {
            return columns.values().stream()
                    .filter(each -> each.name().equals(column))
                    .findFirst()
                    .orElse(null);
        }
    }

    /// @param meaning values of types with the same meaning are written, compared and ordered alike
    /// @param analyzed whether there are statistics of it
    record Column(int number, String name, String meaning, boolean analyzed) {}

    static Standings read(Session session) {
        Map<Long, Relation> byNumber = new HashMap<>();
        Map<RelationName, Long> numbers = new HashMap<>();
        session.query(
                RELATIONS,
                row -> {
                    RelationName name = new RelationName(row.string(2), row.string(3));
                    numbers.put(name, row.bigint(1));
                    byNumber.put(row.bigint(1), new Relation(name, row.string(4), new TreeMap<>()));
                    return name;
                });
        session.query(
                COLUMNS,
                row -> {
                    Relation relation = byNumber.get(row.bigint(1));
                    Column column =
                            new Column(
                                    row.integer(2),
                                    row.string(3),
                                    row.string(4) + " " + row.bigint(5) + " " + row.bigint(6),
                                    row.bool(7));
                    if (relation != null) {
                        relation.columns().put(column.number(), column);
                    }
                    return column;
                });
        return new Standings(byNumber, numbers);
    }

    @Nullable Relation of(RelationName name) {
        Long number = numbers.get(name);
        return number == null ? null : byNumber.get(number);
    }

    /// The same relation later: under another name, or an index that was built again as it was; null when it is gone.
    @Nullable Relation later(RelationName name, Standings later) {
        Relation was = of(name);
        Relation same = later.byNumber().get(numbers.getOrDefault(name, 0L));
        if (same != null || was == null || was.definition().isEmpty()) {
            return same;
        }
        Relation again = later.of(name);
        return again != null && again.definition().equals(was.definition()) ? again : null;
    }
}
