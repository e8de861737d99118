package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A bitmap that did not fit into memory and forgot which rows it meant.
final class LossyBitmap implements AdviceRule {

    private static final double PART = 0.1;

    @Override
    public String id() {
        return "lossy-bitmap";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Bitmap Heap Scan")
                .filter(node -> {
                    double lossy = node.number("Lossy Heap Blocks");
                    return lossy > 0 && lossy >= PART * (lossy + node.number("Exact Heap Blocks"));
                })
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node),
                                        "The bitmap did not fit into work_mem",
                                        "Of "
                                                + Numbers.count(
                                                        node.number("Lossy Heap Blocks"), "page")
                                                + " it knew only that something is there, and"
                                                + " checked "
                                                + Numbers.rows(
                                                        node.number("Rows Removed by Index Recheck")
                                                                * Subject.loops(node))
                                                + " in vain.",
                                        "Raise work_mem for this query until lossy pages are gone,"
                                                + " or let a more selective index find fewer.")
                                .with("SET LOCAL work_mem = '64MB';"));
    }
}
