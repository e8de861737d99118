package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Compiling that costs more than it can save.
final class HeavyJit implements AdviceRule {

    private static final double PART = 0.25;

    @Override
    public String id() {
        return "heavy-jit";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        Plan.Jit jit = subject.plan().jit();
        if (jit == null) {
            return Stream.empty();
        }
        double processes =
                subject.nodes("Gather", "Gather Merge")
                                .mapToDouble(node -> node.number("Workers Launched"))
                                .max()
                                .orElse(0)
                        + 1;
        double millis = jit.totalMillis() / processes;
        return subject.share(millis) < PART
                ? Stream.empty()
                : Stream.of(
                        Advice.ofPlan(
                                        id(),
                                        millis,
                                        "Compiling costs more than it saves",
                                        Numbers.count((double) jit.functions(), "function")
                                                + " were compiled in "
                                                + Numbers.millis(millis)
                                                + ", "
                                                + Numbers.percent(subject.share(millis))
                                                + " of the execution.",
                                        "Raise jit_above_cost, or turn JIT off for this role or"
                                                + " query.")
                                .with("SET jit = off;"));
    }
}
