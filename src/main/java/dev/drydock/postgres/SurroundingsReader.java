package dev.drydock.postgres;

import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Surroundings;

import org.jspecify.annotations.Nullable;

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
                   to_char(greatest(s.last_analyze, s.last_autoanalyze), 'YYYY-MM-DD HH24:MI'),
                   coalesce(extract(epoch FROM now() - greatest(s.last_analyze, s.last_autoanalyze)), 0)::bigint,
                   EXISTS (SELECT FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = c.relname)
                   OR c.reltuples > 0 AND NOT has_any_column_privilege(c.oid, 'SELECT')
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
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
                                        gathered(row.text(6), (double) row.bigint(7), row.bool(8)),
                                        indexes.getOrDefault(row.bigint(1), List.of()))),
                names);
        return new Surroundings(tables);
    }

    private static Surroundings.Gathered gathered(
            @Nullable String at, double seconds, boolean any) {
        return at != null
                ? new Surroundings.Gathered.At(at, seconds, null)
                : any ? new Surroundings.Gathered.Sometime() : new Surroundings.Gathered.Never();
    }
}
