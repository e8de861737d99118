package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// All partitions read although the condition speaks of rows that lie in few.
final class PruningMissed implements AdviceRule {

    private static final int PARTS = 4;

    @Override
    public String id() {
        return "pruning-missed";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Append", "Merge Append")
                .filter(node -> node.number("Subplans Removed") == 0)
                .filter(node -> node.children().size() >= PARTS)
                .filter(node ->
                        node.children().stream()
                                .allMatch(child ->
                                        child.detail("Filter") != null
                                                && child.relation() != null
                                                && !child.isNeverExecuted()))
                .filter(node ->
                        node.children().stream()
                                        .filter(child ->
                                                Subject.rows(child) == 0
                                                        && Subject.removed(child) > 0)
                                        .count()
                                >= node.children().size() - 1)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                node.children().stream()
                                        .filter(child -> Subject.rows(child) == 0)
                                        .mapToDouble(subject::inclusive)
                                        .sum(),
                                "Reads partitions that hold nothing of it",
                                Numbers.count(node.children().size(), "partition")
                                        + " were read, and all but one gave no row: "
                                        + node.children().getFirst().detail("Filter")
                                        + ".",
                                "The partition key must be compared bare, with a value of its own"
                                        + " type: no function, no cast around it."));
    }
}
