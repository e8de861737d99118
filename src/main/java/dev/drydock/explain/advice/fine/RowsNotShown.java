package dev.drydock.explain.advice.fine;

import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A node that shows no rows because of what it is.
final class RowsNotShown implements AdviceRule {
    private static final String CHANGE = "ModifyTable";

    @Override
    public String id() {
        return "rows-not-shown";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("BitmapAnd", "BitmapOr", CHANGE)
                .filter(node -> Subject.rows(node) == 0)
                .filter(node ->
                        Subject.inputs(node).stream().anyMatch(child -> Subject.rows(child) > 0))
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Shows no rows, and did its work",
                                node.type().equals(CHANGE)
                                        ? "It changed what it was given; rows come out only where"
                                                + " the statement says RETURNING."
                                        : "What it gives is one bitmap, in which nobody counts"
                                                + " rows.",
                                "Nothing to do: its inputs tell how many rows there were."));
    }
}
