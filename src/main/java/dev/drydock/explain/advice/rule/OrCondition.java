package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.explain.advice.Subject;

import java.util.stream.Stream;

/// A condition with OR at its top that makes a table be read as a whole.
final class OrCondition implements AdviceRule {

    private static final double REMOVED_ROWS = 10_000;
    private static final double REMOVED_SHARE = 0.9;

    @Override
    public String id() {
        return "or-condition";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node ->
                        node.detail("Filter") != null && Subject.removed(node) >= REMOVED_ROWS)
                .filter(node -> Subject.removedShare(node) >= REMOVED_SHARE)
                .filter(node -> Conditions.hasOr(String.valueOf(node.detail("Filter"))))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "OR keeps " + node.relation() + " from using an index",
                                "The condition "
                                        + node.detail("Filter")
                                        + " keeps "
                                        + Numbers.count(Subject.rows(node))
                                        + " of "
                                        + Numbers.rows(Subject.rows(node) + Subject.removed(node))
                                        + ".",
                                "On one column write = ANY (…); on two, give each an index, or"
                                    + " split the query with UNION ALL so that each half has its"
                                    + " own condition."));
    }
}
