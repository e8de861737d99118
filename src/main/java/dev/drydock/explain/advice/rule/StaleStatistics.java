package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;
import dev.drydock.explain.advice.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// A wrong guess about a table whose statistics are old.
final class StaleStatistics implements AdviceRule {

    private static final double FACTOR = 3;
    private static final double CHANGED = 0.1;

    @Override
    public String id() {
        return "stale-statistics";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> subject.table(node) != null && isStale(subject.table(node)))
                .filter(node -> subject.times().misestimate(node).orElse(1) >= FACTOR)
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.share(subject.inclusive(node))
                                                * subject.executionMillis(),
                                        "Statistics of " + node.relation() + " are old",
                                        "The planner was "
                                                + Numbers.count(
                                                        subject.times().misestimate(node).orElse(1))
                                                + " times off, and the table has changed a lot"
                                                + " since it was last analyzed.",
                                        "ANALYZE costs little and may change the whole plan.")
                                .with("ANALYZE " + Statements.table(node) + ";"));
    }

    private static boolean isStale(Surroundings.@Nullable TableFacts table) {
        return table != null
                && (table.gathered() instanceof Surroundings.Gathered.Never
                        || table.changedSinceAnalyze() >= CHANGED * Math.max(1, table.rows()));
    }
}
