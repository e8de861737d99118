package dev.drydock.lab;

import dev.drydock.explain.Comparison;
import dev.drydock.explain.Plan;
import dev.drydock.postgres.PlannedPages;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A query planned before and after a change.
public sealed interface TriedQuery {
    String name();

    String sql();

    /// How many queries come out so; what can't be planned is none of them.
    static long count(List<TriedQuery> queries, Verdict verdict) {
        return queries.stream()
                .filter(query -> query instanceof Planned planned && planned.verdict() == verdict)
                .count();
    }

    /// How many the change makes fail.
    static long failing(List<TriedQuery> queries) {
        return queries.stream()
                .filter(query -> query instanceof Refused refused && refused.onlyAfter())
                .count();
    }

    /// Both can be planned.
    record Planned(String name, String sql, Side before, Side after) implements TriedQuery {
        private static final double NOTABLE = 0.01;

        /// What the change does to it, as the planner's cost has it.
        public Verdict verdict() {
            double was = before.plan().root().totalCost();
            double is = after.plan().root().totalCost();
            return Math.abs(is - was) <= NOTABLE * Math.max(was, is)
                    ? Verdict.SAME
                    : is < was ? Verdict.BETTER : Verdict.WORSE;
        }

        public Comparison comparison() {
            return Comparison.of(before.plan(), after.plan());
        }
    }

    /// It can't be planned.
    ///
    /// @param problem the server's words, and where in the query
    /// @param at where in the query; null when the server doesn't say
    /// @param before its plan before the change when the change is the reason; else null
    record Refused(
            String name, String sql, String problem, @Nullable Position at, @Nullable Plan before)
            implements TriedQuery {
        /// Whether the change is the reason.
        public boolean onlyAfter() {
            return before != null;
        }
    }

    /// It can be planned only after the change, as when it asks a new table.
    ///
    /// @param problem why not before
    record Arrived(String name, String sql, String problem, Side after) implements TriedQuery {}

    /// @param pages null when the planner would not tell
    record Side(Plan plan, @Nullable PlannedPages pages) {}

    /// In comparison with before.
    enum Verdict {
        BETTER,
        SAME,
        WORSE
    }
}
