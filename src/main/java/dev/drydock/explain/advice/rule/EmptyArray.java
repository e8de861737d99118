package dev.drydock.explain.advice.rule;

import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A condition on an empty list, which nothing can meet.
final class EmptyArray implements AdviceRule {

    private static final Pattern EMPTY = Pattern.compile("= ANY \\((?:'\\{\\}'|NULL)::");

    @Override
    public String id() {
        return "empty-array";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.plan()
                .nodes()
                .filter(node ->
                        EMPTY.matcher(
                                        String.valueOf(node.detail("Index Cond"))
                                                + node.detail("Filter"))
                                .find())
                .map(node ->
                        new Advice(
                                id(),
                                node,
                                null,
                                "Asks for an empty list",
                                "The condition can't be true: "
                                        + (node.detail("Index Cond") == null
                                                ? node.detail("Filter")
                                                : node.detail("Index Cond"))
                                        + ".",
                                "Let the application skip the query when its list is empty.",
                                null,
                                false));
    }
}
