package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Measuring that takes a good part of what it measures.
final class TimingOverhead implements AdviceRule {

    private static final double LOOPS = 1_000_000;
    private static final double MILLIS_EACH = 0.001;
    private static final double PART = 0.2;

    /// Two looks at a good clock.
    private static final double CLOCK_MILLIS = 0.00005;

    @Override
    public String id() {
        return "timing-overhead";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> Subject.loops(node) > LOOPS)
                .filter(node ->
                        subject.times().of(node).selfMillis() / Subject.loops(node) <= MILLIS_EACH)
                .filter(node -> subject.share(Subject.loops(node) * CLOCK_MILLIS) >= PART)
                .limit(1)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                Subject.loops(node) * CLOCK_MILLIS,
                                "The clock takes a part of this time",
                                Numbers.count(Subject.loops(node), "loop")
                                        + " were timed one by one, each shorter than a microsecond"
                                        + " or so.",
                                "Run EXPLAIN (ANALYZE, TIMING OFF) and compare the execution time;"
                                        + " it is quicker without the clock."));
    }
}
