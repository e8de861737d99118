package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// OFFSET that skips many rows, each of them computed.
final class LargeOffset implements AdviceRule {

    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "large-offset";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Limit")
                .filter(node -> Subject.inputs(node).size() == 1)
                .filter(node -> skipped(node) >= ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node)
                                        * skipped(node)
                                        / Math.max(
                                                1, Subject.rows(Subject.inputs(node).getFirst())),
                                "OFFSET computes rows to throw them away",
                                Numbers.rows(skipped(node)) + " were computed and skipped.",
                                "Go on behind the last row seen: WHERE (sort columns) > (its"
                                    + " values) ORDER BY … LIMIT …, on an index in that order."));
    }

    private static double skipped(PlanNode node) {
        return Subject.rows(Subject.inputs(node).getFirst()) - Subject.rows(node);
    }
}
