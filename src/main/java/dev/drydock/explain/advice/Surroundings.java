package dev.drydock.explain.advice;

import dev.drydock.explain.Numbers;

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
    /// @param gathered when its statistics were, or that they never were
    public record TableFacts(
            double rows,
            long pages,
            double changedSinceAnalyze,
            Gathered gathered,
            List<IndexFacts> indexes) {
        public TableFacts {
            indexes = List.copyOf(indexes);
        }
    }

    /// When a table's statistics were gathered.
    public sealed interface Gathered {
        /// How old they are, in words: `3 hours old`.
        String words();

        /// @param at as the server writes it
        /// @param seconds how long that was ago, by the server's clock
        /// @param export when that clock was read, if it was for a lab; else null
        record At(String at, double seconds, @Nullable String export) implements Gathered {
            @Override
            public String words() {
                return Numbers.age(seconds) + (export == null ? " old" : " old at the export");
            }
        }

        /// There are some, and the server has forgotten since when.
        record Sometime() implements Gathered {
            @Override
            public String words() {
                return "of unknown age";
            }
        }

        record Never() implements Gathered {
            @Override
            public String words() {
                return "never gathered";
            }
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
