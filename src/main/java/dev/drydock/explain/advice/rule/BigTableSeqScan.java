package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;
import dev.drydock.explain.advice.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// A sequential scan of a big table for a small part of it: what a gate in CI refuses.
final class BigTableSeqScan implements AdviceRule {

    private static final double ROWS = 100_000;
    private static final double PART = 0.05;

    @Override
    public String id() {
        return "big-table-seq-scan";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> {
                    Surroundings.TableFacts table = subject.table(node);
                    return table != null
                            && table.rows() > ROWS
                            && Subject.rows(node) < PART * table.rows() * Subject.loops(node)
                            && node.detail("Filter") != null;
                })
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node),
                                        node.relation() + " is too large to be read as a whole",
                                        "The table holds about "
                                                + Numbers.rows(rows(subject.table(node)))
                                                + "; "
                                                + Numbers.rows(Subject.rows(node))
                                                + " are wanted.",
                                        "Give the condition an index.")
                                .with(Statements.index(node)));
    }

    private static double rows(Surroundings.@Nullable TableFacts table) {
        return table == null ? 0 : table.rows();
    }
}
