package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A count of all rows of a large table.
final class ExactCount implements AdviceRule {

    private static final double ROWS = 1_000_000;
    private static final double PART = 0.5;
    private static final int COUNT_WIDTH = 8;

    @Override
    public String id() {
        return "exact-count";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Aggregate")
                .filter(node ->
                        node.detail("Group Key") == null
                                && node.width() == COUNT_WIDTH
                                && !"Partial".equals(node.detail("Partial Mode")))
                .filter(node ->
                        counted(node) >= ROWS && subject.share(subject.inclusive(node)) >= PART)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node),
                                "Counts " + Numbers.rows(counted(node)) + " one by one",
                                "That is "
                                        + Numbers.percent(subject.share(subject.inclusive(node)))
                                        + " of the query's time.",
                                "Is the exact number needed? pg_class.reltuples is free; a counter"
                                    + " kept by triggers is exact; VACUUM lets an index-only scan"
                                    + " count faster."));
    }

    /// The rows of an unfiltered scan below.
    private static double counted(PlanNode node) {
        return node.withDescendants()
                .filter(each ->
                        each.type().endsWith("Scan")
                                && each.detail("Filter") == null
                                && each.detail("Index Cond") == null)
                .mapToDouble(Subject::rows)
                .max()
                .orElse(0);
    }
}
