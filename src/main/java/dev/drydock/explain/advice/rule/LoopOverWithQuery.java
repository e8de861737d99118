package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A WITH query that is read from its beginning for each row of another.
final class LoopOverWithQuery implements AdviceRule {

    private static final double ROWS = 100_000;

    @Override
    public String id() {
        return "loop-over-with-query";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Nested Loop")
                .filter(node -> Subject.inputs(node).size() == 2)
                .flatMap(node -> Subject.inputs(node).getLast().withDescendants().limit(2))
                .filter(node -> node.type().equals("CTE Scan"))
                .filter(node ->
                        Subject.loops(node)
                                        * (Subject.rows(node) + Subject.removed(node))
                                        / Math.max(1, Subject.loops(node))
                                >= ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Reads " + node.detail("CTE Name") + " again for each row",
                                Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                        + " in "
                                        + Numbers.count(Subject.loops(node), "loop")
                                        + "; a WITH query has no index.",
                                "Let it be merged (NOT MATERIALIZED), or put it into a temporary"
                                        + " table with an index and ANALYZE."));
    }
}
