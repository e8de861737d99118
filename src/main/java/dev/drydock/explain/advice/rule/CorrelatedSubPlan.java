package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A subquery that is run for each row.
final class CorrelatedSubPlan implements AdviceRule {

    private static final double LOOPS = 1_000;
    private static final double PART = 0.2;

    @Override
    public String id() {
        return "correlated-subplan";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> "SubPlan".equals(node.relationship()))
                .filter(node -> Subject.loops(node) > 1)
                .filter(node ->
                        Subject.loops(node) >= LOOPS
                                || subject.share(subject.inclusive(node)) >= PART)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node),
                                "Runs a subquery for each row",
                                node.subplanName()
                                        + " ran "
                                        + Numbers.count(Subject.loops(node), "time")
                                        + ", "
                                        + Numbers.millis(subject.inclusive(node))
                                        + " in all.",
                                "Write it as a JOIN with GROUP BY, a LATERAL join or a window"
                                        + " function, or give its condition an index."));
    }
}
