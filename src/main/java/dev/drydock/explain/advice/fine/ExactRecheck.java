package dev.drydock.explain.advice.fine;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A bitmap scan names a condition to be checked again, and no row had to be.
final class ExactRecheck implements AdviceRule {
    @Override
    public String id() {
        return "exact-recheck";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Bitmap Heap Scan")
                .filter(node -> node.detail("Recheck Cond") != null)
                .filter(node ->
                        node.number("Exact Heap Blocks") > 0
                                && node.number("Lossy Heap Blocks") == 0
                                && node.number("Rows Removed by Index Recheck") == 0)
                .filter(node -> subject.share(subject.self(node)) >= Reassurances.NOTABLE)
                .map(node ->
                        Advice.fine(
                                id(),
                                node,
                                "Threw no row away, though a Recheck Cond stands there",
                                "The bitmap knew each row on all "
                                        + Numbers.count(node.number("Exact Heap Blocks"), "page")
                                        + ".",
                                "Nothing to do: every bitmap scan names its condition, for the case"
                                        + " that memory suffices for whole pages only."));
    }
}
