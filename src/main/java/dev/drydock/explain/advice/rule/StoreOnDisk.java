package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Rows kept to be read again that did not fit into memory. Told since PostgreSQL 18.
final class StoreOnDisk implements AdviceRule {

    private static final double RATIO = 1.2;

    @Override
    public String id() {
        return "store-on-disk";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes(
                        "Materialize",
                        "WindowAgg",
                        "CTE Scan",
                        "Table Function Scan",
                        "Recursive Union")
                .filter(node -> String.valueOf(node.detail("Storage")).startsWith("Disk"))
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node),
                                        "Keeps its rows on disk",
                                        "It stores "
                                                + Numbers.kilobytes(node.number("Maximum Storage"))
                                                + " to read them again.",
                                        "Raise work_mem for this query, take fewer columns along,"
                                            + " or let a WITH query be merged (NOT MATERIALIZED).")
                                .with(Statements.workMem(RATIO * node.number("Maximum Storage"))));
    }
}
