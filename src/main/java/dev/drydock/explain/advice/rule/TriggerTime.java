package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Triggers that take a good part of the time.
final class TriggerTime implements AdviceRule {

    private static final double PART = 0.1;

    @Override
    public String id() {
        return "trigger-time";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan().triggers().stream()
                .filter(trigger -> subject.share(trigger.millis()) >= PART)
                .map(trigger ->
                        Advice.ofPlan(
                                id(),
                                trigger.millis(),
                                "Trigger " + trigger.name() + " takes its time",
                                Numbers.count((double) trigger.calls(), "call")
                                        + (trigger.relation() == null
                                                ? ""
                                                : " on " + trigger.relation())
                                        + " take "
                                        + Numbers.millis(trigger.millis())
                                        + ", "
                                        + Numbers.percent(subject.share(trigger.millis()))
                                        + " of the execution.",
                                "For a foreign key, index the referencing columns: without it each"
                                    + " deleted row reads the whole table. A trigger of one's own"
                                    + " may do once per statement what it does per row."));
    }
}
