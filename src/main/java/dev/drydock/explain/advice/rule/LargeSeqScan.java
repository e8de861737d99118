package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A large table that is read as a whole for an aggregate or a limit.
final class LargeSeqScan implements AdviceRule {

    private static final double ROWS = 100_000;

    @Override
    public String id() {
        return "large-seq-scan";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> node.detail("Filter") == null)
                .filter(node -> Subject.rows(node) >= ROWS)
                .filter(node ->
                        subject.above(node, "Aggregate") != null
                                || subject.above(node, "Limit") != null)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Reads all of " + node.relation(),
                                "It needs all "
                                        + Numbers.rows(Subject.rows(node))
                                        + ", as nothing restricts them.",
                                "If fewer would do, say so in WHERE or LIMIT with an index in that"
                                    + " order; for an aggregate, an index that holds its columns is"
                                    + " smaller to read, and a summary table smaller still."));
    }
}
