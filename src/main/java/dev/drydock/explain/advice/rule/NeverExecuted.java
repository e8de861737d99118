package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A branch that was planned and never run.
final class NeverExecuted implements AdviceRule {

    private static final double COST = 1_000;

    @Override
    public String id() {
        return "never-executed";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan()
                .nodes()
                .filter(node -> node.isNeverExecuted() && node.totalCost() >= COST)
                .filter(node -> {
                    PlanNode above = subject.parent(node);
                    return above != null && !above.isNeverExecuted();
                })
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Never run",
                                "The planner counted with a cost of "
                                        + Numbers.count(node.totalCost())
                                        + ", and nothing of it was needed.",
                                "Nothing to do: the other side was empty, a condition was false"
                                        + " from the start, or the query had its answer before."));
    }
}
