package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Turning the result into text takes a good part of the time. Told since PostgreSQL 17.
final class SlowOutput implements AdviceRule {

    private static final double PART = 0.2;

    @Override
    public String id() {
        return "slow-output";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        double millis = subject.plan().serializationMillis();
        return subject.share(millis) < PART
                ? Stream.empty()
                : Stream.of(
                        Advice.ofPlan(
                                id(),
                                millis,
                                "Turning the result into text takes long",
                                Numbers.millis(millis)
                                        + ", "
                                        + Numbers.percent(subject.share(millis))
                                        + " of the execution, are spent on what is sent to the"
                                        + " client; no node shows them.",
                                "Select fewer and smaller columns; large values are unpacked only"
                                        + " here."));
    }
}
