package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A node that ran once in each process of a parallel query.
final class LoopOfEachProcess implements AdviceRule {
    @Override
    public String id() {
        return "loop-of-each-process";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> node.isParallelAware() && Subject.loops(node) > 1)
                .filter(node -> Subject.loops(node) == subject.times().of(node).processes())
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Shows "
                                        + Numbers.count(Subject.loops(node), "loop")
                                        + ", one of each process",
                                "The processes shared "
                                        + Numbers.rows(Subject.rows(node))
                                        + " among them; EXPLAIN tells rows and time of the average"
                                        + " process.",
                                "Nothing to do: nothing was done twice."));
    }
}
