package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// Wide rows carried through a sort, a hash table or a store.
final class WideRows implements AdviceRule {

    private static final int WIDTH = 1_000;
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "wide-rows";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Sort", "Hash", "Materialize")
                .filter(node -> node.width() >= WIDTH && Subject.rows(node) >= ROWS)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node) / 2,
                                "Carries wide rows along",
                                Numbers.rows(Subject.rows(node))
                                        + " of some "
                                        + Numbers.count(node.width())
                                        + " bytes each.",
                                "Select only the columns that are needed, or fetch the wide ones"
                                        + " after sorting and limiting."));
    }
}
