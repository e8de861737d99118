package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A nested loop runs its inner side often, as planned, and each run is short.
final class ShortRuns implements AdviceRule {
    private static final double LOOPS = 100;
    private static final double PART_MAX = 0.3;
    private static final double RUN_MILLIS_MAX = 0.1;
    private static final double SURPRISE = 10;

    @Override
    public String id() {
        return "short-runs";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Nested Loop")
                .filter(node -> Subject.inputs(node).size() == 2 && isFine(node, subject))
                .map(node -> {
                    PlanNode inner = Subject.inputs(node).getLast();
                    return Advice.fine(
                            id(),
                            node,
                            "Runs its inner side "
                                    + Numbers.count(Subject.loops(inner), "time")
                                    + ", each of them short",
                            "All runs together take "
                                    + Numbers.millis(subject.inclusive(inner))
                                    + ", "
                                    + Numbers.percent(subject.share(subject.inclusive(inner)))
                                    + " of the query, and the planner expected as many.",
                            "Nothing to do: for so few rows each run goes straight to them, which"
                                    + " is less work than reading the table for a hash join.");
                });
    }

    private static boolean isFine(PlanNode node, Subject subject) {
        PlanNode outer = Subject.inputs(node).getFirst();
        PlanNode inner = Subject.inputs(node).getLast();
        double expected = Math.max(1, subject.times().expectedRows(outer));
        double millis = subject.inclusive(inner);
        return Subject.loops(inner) >= LOOPS
                && millis / Subject.loops(inner) <= RUN_MILLIS_MAX
                && subject.share(millis) >= Reassurances.NOTABLE
                && subject.share(millis) < PART_MAX
                && Subject.rows(outer) < SURPRISE * expected;
    }
}
