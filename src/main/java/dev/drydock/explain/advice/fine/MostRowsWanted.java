package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A table is read as a whole, and most of it is kept.
final class MostRowsWanted implements AdviceRule {
    private static final double REMOVED_SHARE = 0.5;
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "most-rows-wanted";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> node.detail("Filter") != null && Subject.rows(node) >= ROWS)
                .filter(node -> Subject.removedShare(node) < REMOVED_SHARE)
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Reads all of " + node.relation() + ", and most of it is wanted",
                                "Its filter keeps "
                                        + Numbers.percent(1 - Subject.removedShare(node))
                                        + " of "
                                        + Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                        + ".",
                                "Nothing to do: an index would lead to nearly all pages of the"
                                        + " table, in a worse order."));
    }
}
