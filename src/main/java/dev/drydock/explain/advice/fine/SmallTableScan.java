package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A small table is read as a whole although a filter stands there.
final class SmallTableScan implements AdviceRule {
    private static final double ROWS_MAX = 1_000;
    private static final double LOOPS_MAX = 1_000;

    @Override
    public String id() {
        return "small-table-scan";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> Subject.removed(node) > 0 && Subject.loops(node) < LOOPS_MAX)
                .filter(node -> looked(node) <= ROWS_MAX)
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Reads all of " + node.relation() + ", which is small",
                                "It has " + Numbers.rows(looked(node)) + ".",
                                "Nothing to do: an index has pages of its own, and reading them"
                                        + " would take as long."));
    }

    private static double looked(PlanNode node) {
        return (Subject.rows(node) + Subject.removed(node)) / Subject.loops(node);
    }
}
