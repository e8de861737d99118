package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// An index-only scan that has to look into the table all the same.
final class HeapFetches implements AdviceRule {

    private static final double FETCHES = 1_000;
    private static final double PART = 0.1;

    @Override
    public String id() {
        return "heap-fetches";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Index Only Scan")
                .filter(node -> node.number("Heap Fetches") >= FETCHES)
                .filter(node ->
                        node.number("Heap Fetches") >= PART * Math.max(1, Subject.rows(node)))
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node)
                                                * Math.min(
                                                        1,
                                                        node.number("Heap Fetches")
                                                                / Math.max(1, Subject.rows(node))),
                                        "The index alone does not suffice: VACUUM is behind",
                                        Numbers.count(node.number("Heap Fetches"), "time")
                                                + " it had to look into the table, for "
                                                + Numbers.rows(Subject.rows(node))
                                                + ".",
                                        "VACUUM marks pages whose rows everybody sees; let it come"
                                            + " more often (autovacuum_vacuum_scale_factor,"
                                            + " autovacuum_vacuum_insert_scale_factor), and look"
                                            + " for transactions that stay open.")
                                .with("VACUUM " + Statements.table(node) + ";"));
    }
}
