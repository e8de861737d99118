package dev.drydock.explain.advice.rule;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Subject;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An incremental sort whose groups are large: the order it begins with hardly helps.
final class LargeSortGroups implements AdviceRule {

    private static final double ROWS = 10_000;
    private static final Pattern COUNT = Pattern.compile("\"Group Count\":\"?([0-9]+)");

    @Override
    public String id() {
        return "large-sort-groups";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Incremental Sort")
                .filter(node -> {
                    double groups = groups(node);
                    return groups > 0
                            && Subject.rows(Subject.inputs(node).getFirst()) / groups >= ROWS;
                })
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "Sorts large groups",
                                "The order by "
                                        + node.detail("Presorted Key")
                                        + " leaves "
                                        + Numbers.rows(
                                                Subject.rows(Subject.inputs(node).getFirst())
                                                        / groups(node))
                                        + " to each group.",
                                "Extend the index to all columns of ORDER BY: "
                                        + node.detail("Sort Key")
                                        + "."));
    }

    private static double groups(PlanNode node) {
        double groups = 0;
        for (String kind : List.of("Full-sort Groups", "Pre-sorted Groups")) {
            Matcher count = COUNT.matcher(String.valueOf(node.detail(kind)));
            groups += count.find() ? Double.parseDouble(count.group(1)) : 0;
        }
        return groups;
    }
}
