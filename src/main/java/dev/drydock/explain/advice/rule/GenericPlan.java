package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A plan made for any value of its parameters that fits the values at hand badly.
final class GenericPlan implements AdviceRule {

    private static final Pattern PARAMETER = Pattern.compile("\\$[0-9]+");
    private static final double FACTOR = 10;

    @Override
    public String id() {
        return "generic-plan";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> conditions(node).anyMatch(text -> PARAMETER.matcher(text).find()))
                .filter(node ->
                        subject.times().misestimate(node).orElse(1) >= FACTOR
                                && !subject.times().mayBeStopped(node))
                .filter(node -> Math.max(Subject.rows(node), node.planRows()) >= 100)
                .limit(1)
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.inclusive(node),
                                        "A generic plan does not fit these parameters",
                                        "The planner did not know the values of $1 and was "
                                                + Numbers.count(
                                                        subject.times().misestimate(node).orElse(1))
                                                + " times off.",
                                        "Let it plan for the values: plan_cache_mode, or in JDBC"
                                                + " prepareThreshold=0 for this statement.")
                                .with("SET plan_cache_mode = force_custom_plan;"));
    }

    private static Stream<String> conditions(PlanNode node) {
        return Stream.of("Index Cond", "Filter", "Recheck Cond")
                .map(node::detail)
                .filter(Objects::nonNull);
    }
}
