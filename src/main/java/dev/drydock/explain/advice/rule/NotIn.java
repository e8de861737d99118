package dev.drydock.explain.advice.rule;

import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// NOT IN with a subquery, which can be neither a join nor stopped early.
final class NotIn implements AdviceRule {

    private static final Pattern PATTERN =
            Pattern.compile("NOT \\((?:ANY|hashed SubPlan|SubPlan)|<> ALL");
    private static final double LOOPS = 100;
    private static final double ROWS = 10_000;

    @Override
    public String id() {
        return "not-in";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes()
                .filter(node -> PATTERN.matcher(String.valueOf(node.detail("Filter"))).find())
                .filter(node ->
                        node.children().stream()
                                .anyMatch(child ->
                                        "SubPlan".equals(child.relationship())
                                                && (Subject.loops(child) > LOOPS
                                                        || Subject.rows(child) >= ROWS)))
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.inclusive(node),
                                "NOT IN keeps the subquery from becoming a join",
                                "The condition is " + node.detail("Filter") + ".",
                                "NOT EXISTS means the same where there are no NULLs, and becomes an"
                                        + " anti join."));
    }
}
