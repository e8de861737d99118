package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A sort that did not fit into memory.
final class SortOnDisk implements AdviceRule {

    /// What takes a kilobyte on disk takes this much in memory.
    private static final double RATIO = 2.5;

    @Override
    public String id() {
        return "sort-on-disk";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Sort")
                .filter(node -> diskKilobytes(node) > 0)
                .map(node ->
                        Advice.of(
                                        id(),
                                        node,
                                        subject.self(node),
                                        "Sorts on disk",
                                        "It wrote "
                                                + Numbers.kilobytes(diskKilobytes(node))
                                                + " by "
                                                + node.detail("Sort Key")
                                                + ".",
                                        "In memory it needs about "
                                                + Numbers.kilobytes(RATIO * diskKilobytes(node))
                                                + " of work_mem; an index in this order needs none,"
                                                + " and with LIMIT only the first rows are kept.")
                                .with(Statements.workMem(RATIO * diskKilobytes(node))));
    }

    private static double diskKilobytes(PlanNode node) {
        double leader =
                "Disk".equals(node.detail("Sort Space Type")) ? node.number("Sort Space Used") : 0;
        return leader
                + node.workers().stream()
                        .filter(worker -> "Disk".equals(worker.details().get("Sort Space Type")))
                        .mapToDouble(worker ->
                                PlanNode.numberOf(worker.details().get("Sort Space Used")))
                        .sum();
    }
}
