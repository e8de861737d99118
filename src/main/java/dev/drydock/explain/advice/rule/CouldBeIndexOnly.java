package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;
import dev.drydock.explain.advice.Surroundings;

import java.util.List;
import java.util.stream.Stream;

/// An index scan that visits the table for a few columns that the index could hold. Needs VERBOSE.
final class CouldBeIndexOnly implements AdviceRule {

    private static final double ROWS = 1_000;
    private static final int WIDTH = 64;
    private static final int COLUMNS = 3;

    @Override
    public String id() {
        return "could-be-index-only";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Index Scan")
                .filter(node -> node.detail("Filter") == null && Subject.rows(node) >= ROWS)
                .filter(node -> node.width() <= WIDTH)
                .filter(node ->
                        !missing(node, subject).isEmpty()
                                && missing(node, subject).size() <= COLUMNS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node) / 2,
                                "Visits the table for " + String.join(", ", missing(node, subject)),
                                Numbers.rows(Subject.rows(node))
                                        + " are fetched from the table although "
                                        + node.index()
                                        + " lacks only so much.",
                                "INCLUDE these columns in the index; it grows by about "
                                        + node.width()
                                        + " bytes for each row."));
    }

    /// What the node gives out and its index does not hold; empty when that can't be told.
    private static List<String> missing(PlanNode node, Subject subject) {
        Surroundings.TableFacts table = subject.table(node);
        String output = node.detail("Output");
        if (table == null || output == null) {
            return List.of();
        }
        List<String> keys =
                table.indexes().stream()
                        .filter(index -> index.name().equals(node.index()))
                        .flatMap(index -> index.keys().stream())
                        .toList();
        return Stream.of(output.split(", "))
                .map(column -> column.replaceFirst("^.*\\.", ""))
                .filter(column -> !keys.contains(column))
                .distinct()
                .toList();
    }
}
