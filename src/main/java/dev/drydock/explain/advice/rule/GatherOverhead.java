package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Worker processes whose start costs more than they save.
final class GatherOverhead implements AdviceRule {

    private static final double MILLIS = 50;
    private static final double PART = 0.5;

    @Override
    public String id() {
        return "gather-overhead";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Gather", "Gather Merge")
                .filter(node -> subject.executionMillis() < MILLIS)
                .filter(node -> subject.share(subject.self(node)) >= PART)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Starting workers costs more than they do",
                                "The Gather itself takes "
                                        + Numbers.millis(subject.self(node))
                                        + " of "
                                        + Numbers.millis(subject.executionMillis())
                                        + ".",
                                "parallel_setup_cost is too low for queries as short as this"
                                        + " one."));
    }
}
