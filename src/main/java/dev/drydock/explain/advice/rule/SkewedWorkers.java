package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.Objects;
import java.util.stream.Stream;

/// Processes that share a node unevenly. Needs VERBOSE.
final class SkewedWorkers implements AdviceRule {

    private static final double PART = 0.6;
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "skewed-workers";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> node.workers().size() > 1)
                .filter(node ->
                        most(node) >= PART * Subject.rows(node) && Subject.rows(node) >= ROWS)
                .filter(node -> node.isParallelAware())
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node) / 2,
                                "One process does most of the work",
                                "One of "
                                        + Numbers.count(node.workers().size(), "worker")
                                        + " read "
                                        + Numbers.count(most(node))
                                        + " of "
                                        + Numbers.rows(Subject.rows(node))
                                        + ".",
                                "Small tables and few pages can't be shared evenly; fewer workers"
                                        + " cost less."));
    }

    private static double most(PlanNode node) {
        return node.workers().stream()
                .map(PlanNode.Worker::actual)
                .filter(Objects::nonNull)
                .mapToDouble(PlanNode.Actual::rowsOfAllLoops)
                .max()
                .orElse(0);
    }
}
