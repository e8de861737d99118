package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Many rows sorted for the first few.
final class SortForLimit implements AdviceRule {

    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "sort-for-limit";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Sort")
                .filter(node -> String.valueOf(node.detail("Sort Method")).startsWith("top-N"))
                .filter(node -> Subject.rows(Subject.inputs(node).getFirst()) >= ROWS)
                .filter(SortForLimit::canComeInOrder)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node),
                                "Looks at every row for the first "
                                        + Numbers.count(Subject.rows(node)),
                                Numbers.rows(Subject.rows(Subject.inputs(node).getFirst()))
                                        + " came in, to be sorted by "
                                        + node.detail("Sort Key")
                                        + ".",
                                "An index in exactly this order, DESC and NULLS FIRST or LAST as in"
                                        + " the query, gives the first rows at once."));
    }

    /// Whether the rows come from a table as they are: no index is in the order of what is computed from several rows.
    private static boolean canComeInOrder(PlanNode sort) {
        return sort.withDescendants()
                .noneMatch(node ->
                        switch (node.type()) {
                            case "Aggregate", "WindowAgg", "SetOp", "Group", "Unique" -> true;
                            default -> false;
                        });
    }
}
