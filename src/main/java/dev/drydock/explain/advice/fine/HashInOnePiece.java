package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A large hash table that fitted into memory.
final class HashInOnePiece implements AdviceRule {
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "hash-in-one-piece";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Hash")
                .filter(node -> node.number("Hash Batches") == 1 && Subject.rows(node) >= ROWS)
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "The hash table fits into memory",
                                Numbers.rows(Subject.rows(node))
                                        + " took "
                                        + Numbers.kilobytes(node.number("Peak Memory Usage"))
                                        + " in one piece, and nothing was written to disk.",
                                "More work_mem would not help: each side is read once, which is"
                                        + " cheap for so many rows."));
    }
}
