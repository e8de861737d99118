package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Planning that takes longer than running.
final class PlanningDominates implements AdviceRule {

    private static final double MILLIS = 5;

    @Override
    public String id() {
        return "planning-dominates";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        Double planning = subject.plan().planningMillis();
        return planning == null || planning <= MILLIS || planning <= subject.executionMillis()
                ? Stream.empty()
                : Stream.of(
                        Advice.ofPlan(
                                id(),
                                planning,
                                "Planning takes longer than running",
                                Numbers.millis(planning)
                                        + " against "
                                        + Numbers.millis(subject.executionMillis())
                                        + ".",
                                "Prepare the statement and run it again and again; fewer partitions"
                                    + " and joins make it quicker; the first plan of a session also"
                                    + " reads the catalog."));
    }
}
