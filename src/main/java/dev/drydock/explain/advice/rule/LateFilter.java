package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// An index that narrows less than it could: a filter throws half of what it found away.
final class LateFilter implements AdviceRule {

    private static final double REMOVED_SHARE = 0.5;
    private static final double REMOVED_ROWS = 1_000;

    @Override
    public String id() {
        return "late-filter";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Index Scan", "Index Only Scan", "Bitmap Heap Scan")
                .filter(node -> node.detail("Filter") != null)
                .filter(node ->
                        node.detail("Index Cond") != null || node.detail("Recheck Cond") != null)
                .filter(node -> Subject.removedShare(node) >= REMOVED_SHARE)
                .filter(node -> Subject.removed(node) >= REMOVED_ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node) * Subject.removedShare(node),
                                "The index finds more than is kept",
                                "Of "
                                        + Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                        + " that the index found, the filter keeps "
                                        + Numbers.count(Subject.rows(node))
                                        + ": "
                                        + node.detail("Filter")
                                        + ".",
                                "Add the filter's columns to the index, behind those that equal a"
                                        + " value: "
                                        + String.join(
                                                ", ",
                                                Conditions.of(String.valueOf(node.detail("Filter")))
                                                        .indexColumns())
                                        + "."));
    }
}
