package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Two indexes that are intersected where one on both columns would find the rows at once.
final class TwoIndexes implements AdviceRule {

    private static final double RATIO = 10;

    @Override
    public String id() {
        return "two-indexes";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("BitmapAnd")
                .filter(node -> found(node) >= RATIO * Math.max(1, kept(node, subject)))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node),
                                "Intersects " + Numbers.count(node.children().size()) + " indexes",
                                "They found "
                                        + Numbers.count(found(node))
                                        + " entries for "
                                        + Numbers.rows(kept(node, subject))
                                        + ".",
                                "One index on the columns of both conditions finds only the rows"
                                        + " that are wanted."));
    }

    private static double found(PlanNode node) {
        return node.children().stream().mapToDouble(Subject::rows).sum();
    }

    private static double kept(PlanNode node, Subject subject) {
        PlanNode heap = subject.above(node, "Bitmap Heap Scan");
        return heap == null ? found(node) : Subject.rows(heap);
    }
}
