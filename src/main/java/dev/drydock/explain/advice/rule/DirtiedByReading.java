package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A query that only reads and makes pages dirty: hint bits are set for the first time.
final class DirtiedByReading implements AdviceRule {

    private static final long BLOCKS = 100;

    @Override
    public String id() {
        return "dirtied-by-reading";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan().changesData()
                ? Stream.empty()
                : subject.nodes()
                        .filter(node -> subject.times().selfBlocks(node).sharedDirtied() >= BLOCKS)
                        .map(node ->
                                Advice.of(
                                                id(),
                                                node,
                                                subject.self(node) / 2,
                                                "Reading makes pages dirty",
                                                Numbers.count(
                                                                (double)
                                                                        subject.times()
                                                                                .selfBlocks(node)
                                                                                .sharedDirtied(),
                                                                "page")
                                                        + " were changed although nothing is"
                                                        + " written: rows of recent transactions"
                                                        + " are marked as visible.",
                                                "VACUUM after a bulk load does it once, at a time"
                                                        + " of your choice.")
                                        .with(
                                                node.relation() == null
                                                        ? null
                                                        : "VACUUM "
                                                                + Statements.table(node)
                                                                + ";"));
    }
}
