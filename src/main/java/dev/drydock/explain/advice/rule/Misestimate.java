package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A wrong guess of the number of rows, told of the deepest node that makes it: those above only inherit it.
final class Misestimate implements AdviceRule {

    private static final double FACTOR = 10;
    private static final double ROWS = 100;
    private static final double INNOCENT = 3;

    @Override
    public String id() {
        return "misestimate";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> isWrong(node, subject))
                .filter(node -> subject.times().misestimate(node).orElse(1) >= FACTOR)
                .filter(node ->
                        Subject.inputs(node).stream()
                                .allMatch(child ->
                                        subject.times().misestimate(child).orElse(1) < INNOCENT))
                .map(node -> advice(node, subject));
    }

    /// Rows that nobody asked for are no mistake.
    private static boolean isWrong(PlanNode node, Subject subject) {
        double expected = subject.times().expectedRows(node);
        return Math.max(Subject.rows(node), expected) >= ROWS
                && !subject.times().mayBeStopped(node)
                && !node.type().equals("Limit")
                && !node.type().equals("Merge Join");
    }

    private Advice advice(PlanNode node, Subject subject) {
        PlanNode above = subject.parent(node);
        double affected =
                above == null
                        ? subject.self(node)
                        : subject.inclusive(above) - subject.inclusive(node);
        return Advice.of(
                id(),
                node,
                affected,
                "The planner expected "
                        + Numbers.rows(subject.times().expectedRows(node))
                        + " and got "
                        + Numbers.count(Subject.rows(node)),
                "Everything above was chosen for another number of rows, "
                        + Numbers.count(subject.times().misestimate(node).orElse(1))
                        + " times off.",
                cure(node));
    }

    private static String cure(PlanNode node) {
        String filter =
                node.detail("Filter") == null ? node.detail("Index Cond") : node.detail("Filter");
        if (node.type().equals("Function Scan")) {
            return "Tell the planner how many rows the function gives: ROWS in CREATE FUNCTION.";
        }
        if (filter != null
                && Conditions.of(filter).equal().size() + Conditions.of(filter).ranged().size()
                        > 1) {
            return "Run ANALYZE first. If the columns of the condition depend on each other, CREATE"
                    + " STATISTICS (dependencies, mcv) on them tells the planner so.";
        }
        return "Run ANALYZE first; then raise the column's statistics target, or give an expression"
                + " statistics of its own with CREATE STATISTICS.";
    }
}
