package dev.drydock.postgres;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Surroundings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads what the server knows about the tables of a plan: sizes, the age of statistics, indexes.
public final class SurroundingsReader {
    private static final String TABLES =
            """
            SELECT c.oid::bigint, c.relname, greatest(c.reltuples, 0)::bigint, c.relpages::bigint,
                   coalesce(s.n_mod_since_analyze, 0),
                   s.last_analyze IS NOT NULL OR s.last_autoanalyze IS NOT NULL OR c.reltuples > 0
            FROM pg_class c
            LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
            WHERE c.relname = ANY (string_to_array(?, E'\\n')) AND c.relkind IN ('r', 'p', 'm')
              AND pg_table_is_visible(c.oid)
            """;
    private static final String INDEXES =
            """
            SELECT i.indrelid::bigint, c.relname,
                   ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, true)
                         FROM generate_series(1, i.indnkeyatts) k ORDER BY k)
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid
            JOIN pg_class t ON t.oid = i.indrelid
            WHERE i.indisvalid AND t.relname = ANY (string_to_array(?, E'\\n'))
            ORDER BY c.relname
            """;

    private SurroundingsReader() {}

    /// Reads; tables that the search path does not find are left out.
    public static Surroundings read(Session session, Plan plan) {
        List<String> relations =
                plan.nodes().map(PlanNode::relation).filter(Objects::nonNull).distinct().toList();
        if (relations.isEmpty()) {
            return Surroundings.UNKNOWN;
        }
        String names = String.join("\n", relations);
        Map<Long, List<Surroundings.IndexFacts>> indexes = new HashMap<>();
        session.query(
                INDEXES,
                row ->
                        indexes.computeIfAbsent(row.bigint(1), oid -> new ArrayList<>())
                                .add(new Surroundings.IndexFacts(row.string(2), row.strings(3))),
                names);
        Map<String, Surroundings.TableFacts> tables = new HashMap<>();
        session.query(
                TABLES,
                row ->
                        tables.put(
                                row.string(2),
                                new Surroundings.TableFacts(
                                        row.bigint(3),
                                        row.bigint(4),
                                        row.bigint(5),
                                        row.bool(6),
                                        indexes.getOrDefault(row.bigint(1), List.of()))),
                names);
        return new Surroundings(tables);
    }
}
