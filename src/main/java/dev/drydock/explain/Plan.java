package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A query plan as EXPLAIN tells it, with ANALYZE or without.
///
/// @param planningMillis null when EXPLAIN did not say
/// @param executionMillis null without ANALYZE, and with SUMMARY off
/// @param serializationMillis part of the execution that no node knows of; 0 when EXPLAIN did not say
/// @param triggers those that were fired
/// @param jit what compiling cost, null when nothing was compiled
/// @param settings settings that differ from the server's defaults
/// @param other what else stood beside the plan, by its name; what is no single value as JSON
public record Plan(
        PlanNode root,
        @Nullable Double planningMillis,
        @Nullable Double executionMillis,
        double serializationMillis,
        List<TriggerTime> triggers,
        @Nullable Jit jit,
        SequencedMap<String, String> settings,
        SequencedMap<String, String> other) {

    private static final String QUERY = "Query Text";

    public Plan {
        triggers = List.copyOf(triggers);
        settings = Maps.copy(settings);
        other = Maps.copy(other);
    }

    /// Whether the query was run.
    public boolean isAnalyzed() {
        return executionMillis != null || root.actual() != null;
    }

    /// The query, where it stood beside the plan or is known otherwise; else null.
    public @Nullable String query() {
        return other.get(QUERY);
    }

    /// The same plan with its query beside it.
    public Plan withQuery(String sql) {
        SequencedMap<String, String> more = new LinkedHashMap<>(other);
        more.put(QUERY, sql);
        return new Plan(
                root,
                planningMillis,
                executionMillis,
                serializationMillis,
                triggers,
                jit,
                settings,
                more);
    }

    /// All nodes, each before its children.
    public Stream<PlanNode> nodes() {
        return root.withDescendants();
    }

    /// Whether a node writes to a table.
    public boolean changesData() {
        return nodes().anyMatch(
                        node -> node.type().equals("ModifyTable") || node.operation() != null);
    }

    /// A trigger's calls, all together.
    ///
    /// @param relation null when EXPLAIN did not say
    public record TriggerTime(String name, @Nullable String relation, double millis, long calls) {}

    /// What just-in-time compilation cost. It happens inside of the nodes' times and partly before them; it is never added to them.
    /// All processes together, in milliseconds.
    public record Jit(
            long functions,
            double generationMillis,
            double inliningMillis,
            double optimizationMillis,
            double emissionMillis,
            double totalMillis) {
        /// What it took, and why no part of the whole is called like it.
        public String words() {
            return "compiling took "
                    + Numbers.millis(totalMillis)
                    + " of all processes together, here and inside of the nodes";
        }
    }
}
