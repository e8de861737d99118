package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Many rows locked by one query.
final class ManyRowsLocked implements AdviceRule {

    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "many-rows-locked";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("LockRows")
                .filter(node -> Subject.rows(node) >= ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Locks " + Numbers.rows(Subject.rows(node)),
                                "Each is written to be locked, and whoever wants to change one"
                                        + " waits until this transaction ends.",
                                "Take a few at a time: LIMIT, and SKIP LOCKED where several workers"
                                        + " share a queue."));
    }
}
