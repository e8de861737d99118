package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A hash table that did not fit into memory.
final class HashInBatches implements AdviceRule {

    @Override
    public String id() {
        return "hash-in-batches";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Hash")
                .filter(node -> node.number("Hash Batches") > 1)
                .map(node -> {
                    double needed = node.number("Peak Memory Usage") * node.number("Hash Batches");
                    boolean grown =
                            node.number("Hash Batches") > node.number("Original Hash Batches");
                    PlanNode join = subject.parent(node);
                    return Advice.of(
                                    id(),
                                    node,
                                    subject.self(node) + (join == null ? 0 : subject.self(join)),
                                    "The hash table did not fit into memory",
                                    "It was cut into "
                                            + Numbers.count(node.number("Hash Batches"))
                                            + " batches of up to "
                                            + Numbers.kilobytes(node.number("Peak Memory Usage"))
                                            + (grown
                                                    ? ", more than planned: the guess was too low,"
                                                            + " or one value is very frequent."
                                                    : "."),
                                    "About "
                                            + Numbers.kilobytes(needed)
                                            + " hold it in one piece: raise work_mem or"
                                            + " hash_mem_multiplier for this query, or take fewer"
                                            + " columns along.")
                            .with(Statements.workMem(needed));
                });
    }
}
