package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A sort of many rows that fitted into memory.
final class SortInMemory implements AdviceRule {
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "sort-in-memory";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Sort")
                .filter(SortInMemory::isInMemory)
                .filter(node -> sorted(node) >= ROWS)
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Sorts in memory",
                                Numbers.rows(sorted(node))
                                        + " took "
                                        + Numbers.kilobytes(node.number("Sort Space Used"))
                                        + ", and nothing was written to disk.",
                                "More work_mem would not help; what remains is the sorting itself,"
                                        + " which only an index in this order would spare."));
    }

    private static boolean isInMemory(PlanNode node) {
        return "Memory".equals(node.detail("Sort Space Type"))
                && node.workers().stream()
                        .noneMatch(
                                worker -> "Disk".equals(worker.details().get("Sort Space Type")));
    }

    /// How many rows went in.
    private static double sorted(PlanNode node) {
        return Subject.inputs(node).stream().mapToDouble(Subject::rows).sum();
    }
}
