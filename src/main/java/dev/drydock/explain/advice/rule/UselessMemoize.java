package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A memory of earlier answers that is hardly ever asked twice.
final class UselessMemoize implements AdviceRule {

    private static final double MISSES = 1_000;
    private static final double PART = 0.5;

    @Override
    public String id() {
        return "useless-memoize";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Memoize")
                .filter(node -> {
                    double hits = node.number("Cache Hits");
                    double misses = node.number("Cache Misses");
                    boolean rare = misses >= MISSES && hits < PART * (hits + misses);
                    return rare
                            || node.number("Cache Evictions") > hits
                            || node.number("Cache Overflows") > 0;
                })
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Remembers in vain",
                                Numbers.count(node.number("Cache Hits"), "hit")
                                        + ", "
                                        + Numbers.count(node.number("Cache Misses"), "miss")
                                                .replace("misss", "misses")
                                        + ", "
                                        + Numbers.count(node.number("Cache Evictions"), "eviction")
                                        + ".",
                                "The planner guessed fewer different values: ANALYZE, or set"
                                        + " n_distinct for the column; with evictions, more"
                                        + " work_mem."));
    }
}
