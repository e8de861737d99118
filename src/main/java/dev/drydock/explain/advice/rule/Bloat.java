package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Far more pages read than the rows would fill.
final class Bloat implements AdviceRule {

    private static final double BLOCK = 8_192;
    private static final double ROW_OVERHEAD = 28;
    private static final double BLOCKS = 1_000;
    private static final double RATIO = 5;

    /// A query that reads narrow columns says nothing about the width of the rows.
    private static final int WIDTH = 32;

    @Override
    public String id() {
        return "bloat";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> {
                    double looked = Subject.rows(node) + Subject.removed(node);
                    double expected = Math.max(1, looked * (node.width() + ROW_OVERHEAD) / BLOCK);
                    return subject.selfBlocks(node) >= BLOCKS
                            && node.width() >= WIDTH
                            && subject.selfBlocks(node) >= RATIO * expected;
                })
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node) / 2,
                                        node.relation() + " takes more room than its rows",
                                        Numbers.count(subject.selfBlocks(node), "page")
                                                + " held "
                                                + Numbers.rows(
                                                        Subject.rows(node) + Subject.removed(node))
                                                + " of some "
                                                + Numbers.count(node.width())
                                                + " bytes.",
                                        "If the rows are not much wider than what the query reads,"
                                            + " the table is bloated: VACUUM lets the room be used"
                                            + " again; only a rewrite gives it back.")
                                .with("VACUUM " + Statements.table(node) + ";"));
    }
}
