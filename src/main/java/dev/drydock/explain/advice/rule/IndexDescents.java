package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// An index that is descended many times in one scan. Told since PostgreSQL 18.
final class IndexDescents implements AdviceRule {

    private static final double EACH = 5;
    private static final double SEARCHES = 1_000;

    @Override
    public String id() {
        return "index-descents";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Index Scan", "Index Only Scan", "Bitmap Index Scan")
                .filter(node ->
                        node.number("Index Searches") / Math.max(1, Subject.loops(node)) > EACH)
                .filter(node -> node.number("Index Searches") >= SEARCHES)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Descends " + node.index() + " again and again",
                                Numbers.count(node.number("Index Searches"), "search")
                                                .replace("searchs", "searches")
                                        + " in "
                                        + Numbers.count(Subject.loops(node), "loop")
                                        + ": a long list of values, or a leading column that the"
                                        + " condition does not name.",
                                "If the condition leaves the index's first column out, an index"
                                    + " that begins with the columns it names needs one search."));
    }
}
