package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// An aggregate whose hash table did not fit into memory.
final class HashAggregateOnDisk implements AdviceRule {

    private static final double RATIO = 2;

    @Override
    public String id() {
        return "hash-aggregate-on-disk";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Aggregate")
                .filter(node -> node.number("HashAgg Batches") > 1 || node.number("Disk Usage") > 0)
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node),
                                        "Groups did not fit into memory",
                                        Numbers.kilobytes(node.number("Disk Usage"))
                                                + " went to disk in "
                                                + Numbers.count(node.number("HashAgg Batches"))
                                                + " batches, for "
                                                + Numbers.count(Subject.rows(node), "group")
                                                + ".",
                                        "Raise work_mem or hash_mem_multiplier for this query; an"
                                            + " index in the order of the group's columns lets it"
                                            + " group without a hash table.")
                                .with(
                                        Statements.workMem(
                                                node.number("Peak Memory Usage")
                                                        + RATIO * node.number("Disk Usage"))));
    }
}
