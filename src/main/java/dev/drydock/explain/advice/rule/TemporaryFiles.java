package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Temporary files that no sort, hash or store on disk explains.
final class TemporaryFiles implements AdviceRule {

    @Override
    public String id() {
        return "temporary-files";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> subject.times().selfBlocks(node).tempWritten() > 0)
                .filter(node -> !isExplained(node))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Writes temporary files",
                                Numbers.count(
                                                (double)
                                                        subject.times()
                                                                .selfBlocks(node)
                                                                .tempWritten(),
                                                "block")
                                        + " of 8 kB were written and read again.",
                                "More work_mem for this query keeps them in memory."));
    }

    private static boolean isExplained(PlanNode node) {
        return switch (node.type()) {
            case "Sort", "Hash", "Hash Join", "Aggregate", "Incremental Sort" -> true;
            default -> String.valueOf(node.detail("Storage")).startsWith("Disk");
        };
    }
}
