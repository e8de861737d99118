package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// An index that is walked for its order only, while a filter waits for rows that come late.
final class WalkedForOrder implements AdviceRule {

    private static final double REMOVED_SHARE = 0.9;
    private static final double REMOVED_ROWS = 10_000;

    @Override
    public String id() {
        return "walked-for-order";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Index Scan", "Index Only Scan")
                .filter(node ->
                        node.detail("Index Cond") == null && subject.above(node, "Limit") != null)
                .filter(node -> Subject.removedShare(node) >= REMOVED_SHARE)
                .filter(node -> Subject.removed(node) >= REMOVED_ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Walks " + node.index() + " in order, hoping for an early match",
                                Numbers.rows(Subject.removed(node))
                                        + " were thrown away before LIMIT was content: "
                                        + node.detail("Filter")
                                        + ".",
                                "An index with the filter's columns first and those of ORDER BY"
                                        + " behind finds the same rows at once."));
    }
}
