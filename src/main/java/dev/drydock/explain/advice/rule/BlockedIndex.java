package dev.drydock.explain.advice.rule;

import dev.drydock.explain.PlanNode;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceRule;
import dev.drydock.explain.advice.Conditions;
import dev.drydock.explain.advice.Subject;
import dev.drydock.explain.advice.Surroundings;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An index that can't be used because the condition wraps its column.
final class BlockedIndex implements AdviceRule {

    @Override
    public String id() {
        return "blocked-index";
    }

    @Override
    public Stream<Advice> check(Subject subject) {
        return subject.nodes("Seq Scan")
                .filter(node -> blocked(node, subject) != null)
                .map(node ->
                        Advice.of(
                                id(),
                                node,
                                subject.self(node),
                                "The index on "
                                        + blocked(node, subject)
                                        + " can't serve this condition",
                                "The condition wraps the column: " + node.detail("Filter") + ".",
                                "Compare the bare column (move the function or the cast to the"
                                    + " other side), or index the expression itself; a pattern that"
                                    + " begins with % needs a trigram index."));
    }

    private static @Nullable String blocked(PlanNode node, Subject subject) {
        Surroundings.TableFacts table = subject.table(node);
        String filter = node.detail("Filter");
        if (table == null || filter == null || Subject.removedShare(node) < 0.5) {
            return null;
        }
        Conditions conditions = Conditions.of(filter);
        return table.indexes().stream()
                .filter(index -> !index.keys().isEmpty())
                .map(index -> index.keys().getFirst())
                .filter(column ->
                        !conditions.equal().contains(column)
                                && !conditions.ranged().contains(column))
                .filter(column ->
                        Pattern.compile(
                                        "(?<![A-Za-z0-9_])"
                                                + Pattern.quote(column)
                                                + "(?![A-Za-z0-9_(])")
                                .matcher(filter)
                                .find())
                .findFirst()
                .orElse(null);
    }
}
