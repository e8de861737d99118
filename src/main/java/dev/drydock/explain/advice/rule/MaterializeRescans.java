package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Kept rows that are read over and over.
final class MaterializeRescans implements AdviceRule {

    private static final double ROWS = 1_000_000;
    private static final double PART = 0.2;

    @Override
    public String id() {
        return "materialize-rescans";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Materialize")
                .filter(node ->
                        Subject.loops(node) * Subject.rows(node) / Math.max(1, Subject.loops(node))
                                >= ROWS)
                .filter(node -> subject.share(subject.self(node)) >= PART)
                .map(node -> {
                    PlanNode join = subject.parent(node);
                    return Advice.of(
                            id(),
                            node,
                            subject.self(node) + (join == null ? 0 : subject.self(join)),
                            "Reads kept rows again and again",
                            Numbers.rows(Subject.rows(node))
                                    + " in "
                                    + Numbers.count(Subject.loops(node), "loop")
                                    + ".",
                            "An equality in the join condition lets a hash join read each side"
                                    + " once.");
                });
    }
}
