package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Time that no node, trigger or output accounts for.
final class UnaccountedTime implements AdviceRule {

    private static final double MILLIS = 5;
    private static final double PART = 0.1;

    @Override
    public String id() {
        return "unaccounted-time";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        if (!subject.times().isTimed() || subject.plan().executionMillis() == null) {
            return Stream.empty();
        }
        double rest = subject.times().waterfall().restMillis();
        return rest < MILLIS || subject.share(rest) < PART
                ? Stream.empty()
                : Stream.of(
                        Advice.ofPlan(
                                id(),
                                rest,
                                "Time that no node accounts for",
                                Numbers.millis(rest)
                                        + ", "
                                        + Numbers.percent(subject.share(rest))
                                        + " of the execution, passed before or after the nodes"
                                        + " ran.",
                                "Starting and ending: many partitions, compiling, locks waited for"
                                        + " when the execution began."));
    }
}
