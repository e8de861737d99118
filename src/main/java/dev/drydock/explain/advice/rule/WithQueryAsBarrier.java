package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.Objects;
import java.util.stream.Stream;

/// A WITH query computed in full although its only reader wants a small part.
final class WithQueryAsBarrier implements AdviceRule {

    private static final double REMOVED_SHARE = 0.9;
    private static final double REMOVED_ROWS = 1_000;

    @Override
    public String id() {
        return "with-query-as-barrier";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("CTE Scan")
                .filter(node ->
                        Subject.removedShare(node) >= REMOVED_SHARE
                                && Subject.removed(node) >= REMOVED_ROWS)
                .filter(node ->
                        subject.nodes("CTE Scan")
                                        .filter(other ->
                                                Objects.equals(
                                                        other.detail("CTE Name"),
                                                        node.detail("CTE Name")))
                                        .count()
                                == 1)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node) * Subject.removedShare(node),
                                "Computes all of " + node.detail("CTE Name") + " for a part of it",
                                Numbers.count(Subject.rows(node))
                                        + " of "
                                        + Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                        + " are wanted, but the condition does not reach into it.",
                                "Leave MATERIALIZED out, so that the condition is used inside."));
    }
}
