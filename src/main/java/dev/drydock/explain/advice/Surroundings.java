package dev.drydock.explain.advice;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What is known about the tables of a plan beside what the plan says; nothing for a saved plan.
///
/// @param tables by the name that the plan gives them, without schema
public record Surroundings(Map<String, TableFacts> tables) {
    public static final Surroundings UNKNOWN = new Surroundings(Map.of());

    public Surroundings {
        tables = Map.copyOf(tables);
    }

    /// A table as the server's catalog and statistics views know it.
    ///
    /// @param rows `reltuples`
    /// @param pages `relpages`
    /// @param changedSinceAnalyze `n_mod_since_analyze`
    /// @param analyzed whether it ever was
    public record TableFacts(
            double rows,
            long pages,
            double changedSinceAnalyze,
            boolean analyzed,
            List<IndexFacts> indexes) {
        public TableFacts {
            indexes = List.copyOf(indexes);
        }
    }

    /// @param keys its key columns and expressions, as the server writes them
    public record IndexFacts(String name, List<String> keys) {
        public IndexFacts {
            keys = List.copyOf(keys);
        }
    }

    public @Nullable TableFacts table(@Nullable String name) {
        return name == null ? null : tables.get(name);
    }
}
