package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A nested loop whose inner side is run very often and reads a whole table, or far more often than planned.
final class CostlyInnerSide implements AdviceRule {

    private static final double LOOPS = 1_000;
    private static final double PART = 0.3;
    private static final double SURPRISE = 10;

    @Override
    public String id() {
        return "costly-inner-side";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Nested Loop")
                .filter(node -> Subject.inputs(node).size() == 2)
                .filter(node -> {
                    PlanNode outer = Subject.inputs(node).getFirst();
                    PlanNode inner = Subject.inputs(node).getLast();
                    double expected = Math.max(1, subject.times().expectedRows(outer));
                    boolean surprised = Subject.rows(outer) >= SURPRISE * expected;
                    boolean whole =
                            inner.withDescendants()
                                    .anyMatch(each -> each.type().equals("Seq Scan"));
                    return Subject.loops(inner) >= LOOPS
                            && subject.share(subject.inclusive(inner)) >= PART
                            && (whole || surprised);
                })
                .map(node -> {
                    PlanNode inner = Subject.inputs(node).getLast();
                    return Advice.of(
                            id(),
                            node,
                            subject.inclusive(inner),
                            "Runs its inner side " + Numbers.count(Subject.loops(inner), "time"),
                            "Together these runs take "
                                    + Numbers.millis(subject.inclusive(inner))
                                    + "; the planner expected "
                                    + Numbers.count(
                                            subject.times()
                                                    .expectedRows(Subject.inputs(node).getFirst()))
                                    + ".",
                            "An index on the inner table's join column makes each run short; if the"
                                + " number of runs surprised the planner, better statistics let it"
                                + " choose a hash join.");
                });
    }
}
