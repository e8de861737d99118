package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A sequential scan whose filter throws nearly every row away.
final class SeqScanThrowsAway implements AdviceRule {

    private static final double REMOVED_SHARE = 0.9;
    private static final double REMOVED_ROWS = 10_000;

    @Override
    public String id() {
        return "seq-scan-throws-away";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> Subject.removedShare(node) >= REMOVED_SHARE)
                .filter(node ->
                        node.number("Rows Removed by Filter") * subject.times().of(node).processes()
                                >= REMOVED_ROWS)
                .map(node -> advice(node, subject));
    }

    private Advice advice(PlanNode node, Subject subject) {
        String filter = String.valueOf(node.detail("Filter"));
        Conditions conditions = Conditions.of(filter);
        String columns = String.join(", ", conditions.indexColumns());
        return Advice.of(
                        id(),
                        node,
                        subject.self(node),
                        "Reads all of " + node.relation() + " to keep few rows",
                        "Of "
                                + Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                + " it keeps "
                                + Numbers.count(Subject.rows(node))
                                + ": "
                                + filter
                                + ".",
                        columns.isEmpty()
                                ? "An index can serve this only if the condition compares a column,"
                                        + " or an expression that the index holds, with a value."
                                : "An index on ("
                                        + columns
                                        + ") leads straight to these rows; columns that equal a"
                                        + " value come first.")
                .with(columns.isEmpty() ? null : Statements.index(node, columns));
    }
}
