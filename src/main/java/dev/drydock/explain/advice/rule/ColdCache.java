package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Time spent on reading blocks that were not in memory.
final class ColdCache implements AdviceRule {

    private static final double BLOCKS = 1_000;
    private static final double PART = 0.1;
    private static final double IO_PART = 0.3;

    @Override
    public String id() {
        return "cold-cache";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> {
                    PlanNode.Blocks blocks = subject.times().selfBlocks(node);
                    boolean cold =
                            blocks.sharedRead() >= BLOCKS
                                    && blocks.sharedRead()
                                            >= PART * (blocks.sharedRead() + blocks.sharedHit());
                    boolean waits =
                            blocks.ioMillis() > 1
                                    && blocks.ioMillis() >= IO_PART * subject.self(node);
                    return cold || waits;
                })
                .map(node -> {
                    PlanNode.Blocks blocks = subject.times().selfBlocks(node);
                    return Advice.of(
                            id(),
                            node,
                            blocks.ioMillis() > 0
                                    ? Math.min(blocks.ioMillis(), subject.self(node))
                                    : subject.self(node),
                            "Waits for blocks that were not in memory",
                            Numbers.count((double) blocks.sharedRead(), "block")
                                    + " were read, "
                                    + Numbers.count((double) blocks.sharedHit())
                                    + " were at hand.",
                            "Run it again: if it is quick then, the plan is fine and the cache was"
                                    + " cold. If not, fewer blocks or more memory help.");
                });
    }
}
