package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A join that compares many pairs of rows to keep few.
final class JoinFilter implements AdviceRule {

    private static final double REMOVED_ROWS = 10_000;
    private static final double RATIO = 10;

    @Override
    public String id() {
        return "join-filter";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Nested Loop", "Hash Join", "Merge Join")
                .filter(node -> removed(node) >= REMOVED_ROWS)
                .filter(node -> removed(node) >= RATIO * Math.max(1, Subject.rows(node)))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "The join's filter does the work",
                                Numbers.count(removed(node), "pair")
                                        + " were compared in vain for "
                                        + Numbers.rows(Subject.rows(node))
                                        + ": "
                                        + node.detail("Join Filter")
                                        + ".",
                                "Only an equality of columns of the same type can be hashed or"
                                    + " merged: avoid OR, expressions and casts in ON; for ranges,"
                                    + " a GiST index and LATERAL."));
    }

    private static double removed(PlanNode node) {
        return node.number("Rows Removed by Join Filter") * Subject.loops(node);
    }
}
