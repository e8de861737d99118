package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// A join without any condition: every row with every row.
final class CartesianJoin implements AdviceRule {

    @Override
    public String id() {
        return "cartesian-join";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan()
                .nodes()
                .filter(node ->
                        node.type().equals("Nested Loop") && Subject.inputs(node).size() == 2)
                .filter(node -> node.detail("Join Filter") == null)
                .filter(node ->
                        "Inner".equals(node.detail("Join Type"))
                                || node.detail("Join Type") == null)
                .filter(node -> isPlain(Subject.inputs(node).getLast()))
                .filter(node -> Subject.inputs(node).stream().allMatch(each -> count(each) > 1))
                .map(node ->
                        new Advice(
                                id(),
                                node,
                                subject.times().isTimed() ? subject.inclusive(node) : null,
                                "Joins every row with every row",
                                "No condition stands between the two sides: "
                                        + Numbers.count(count(Subject.inputs(node).getFirst()))
                                        + " × "
                                        + Numbers.count(count(Subject.inputs(node).getLast()))
                                        + " rows.",
                                "Look for a forgotten ON or WHERE. If every combination is wanted,"
                                        + " this is right.",
                                null,
                                false));
    }

    private static double count(PlanNode node) {
        PlanNode.@Nullable Actual actual = node.actual();
        return actual == null ? node.planRows() : actual.rows();
    }

    /// Whether nothing on this side depends on the other; a function or a list of values may be meant to be combined.
    private static boolean isPlain(PlanNode node) {
        return switch (node.type()) {
            case "Materialize" -> node.children().stream().allMatch(CartesianJoin::isPlain);
            case "Seq Scan" -> !String.valueOf(node.detail("Filter")).contains("$");
            case "Index Only Scan", "Index Scan" ->
                    node.detail("Index Cond") == null && node.detail("Filter") == null;
            default -> false;
        };
    }
}
