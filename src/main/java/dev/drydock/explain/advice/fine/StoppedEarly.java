package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A node gave far fewer rows than expected, as the node above had enough.
final class StoppedEarly implements AdviceRule {
    private static final double FACTOR = 10;
    private static final double ROWS = 100;

    @Override
    public String id() {
        return "stopped-early";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> gaveLess(node, subject) && subject.times().mayBeStopped(node))
                .filter(node -> {
                    PlanNode above = subject.parent(node);
                    return above == null || !gaveLess(above, subject);
                })
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Gave fewer rows than expected because nobody asked for more",
                                "The planner expected "
                                        + Numbers.rows(subject.times().expectedRows(node))
                                        + " if it ran to its end; after "
                                        + Numbers.rows(Subject.rows(node))
                                        + " the node above had what it needed.",
                                "Nothing to do: this is no wrong estimate, and no statistics would"
                                        + " change it."));
    }

    private static boolean gaveLess(PlanNode node, Subject subject) {
        double expected = subject.times().expectedRows(node);
        return expected >= ROWS && Subject.rows(node) * FACTOR <= expected;
    }
}
