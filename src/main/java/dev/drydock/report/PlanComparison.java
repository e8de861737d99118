package dev.drydock.report;

import dev.drydock.explain.Alignment;
import dev.drydock.explain.Comparison;
import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Times;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Two plans of one query: what is different in words, and both side by side.
public final class PlanComparison {
    private static final int WIDTH = 58;

    private final Comparison comparison;
    private final List<Row> rows;

    /// A row with both sides in words; a side that has no node is empty.
    private record Row(String before, String after, boolean different) {}

    private PlanComparison(Plan before, Plan after) {
        this.comparison = Comparison.of(before, after);
        Times was = Times.of(before);
        Times is = Times.of(after);
        this.rows =
                Alignment.of(before, after).rows().stream()
                        .map(row ->
                                new Row(
                                        side(row.before(), row.levelBefore(), was),
                                        side(row.after(), row.levelAfter(), is),
                                        row.isDifferent()))
                        .toList();
    }

    /// For the terminal.
    public static String text(Plan before, Plan after) {
        return new PlanComparison(before, after).text();
    }

    /// For a pull request.
    public static String markdown(Plan before, Plan after) {
        PlanComparison both = new PlanComparison(before, after);
        return "### Before and after\n\n"
                + both.comparison.summary()
                + "\n\n"
                + both.words().stream().map(words -> "- " + words + "\n").collect(joined())
                + "\n<details><summary>Side by side</summary>\n\n```\n"
                + both.table()
                + "```\n\n</details>\n\n";
    }

    /// A section of a page.
    static String html(Plan before, Plan after) {
        PlanComparison both = new PlanComparison(before, after);
        StringBuilder html = new StringBuilder("<h2>Before and after</h2>\n<p>");
        html.append(PlanHtml.escaped(both.comparison.summary())).append("</p>\n<ul>");
        both.words()
                .forEach(words ->
                        html.append("<li>").append(PlanHtml.escaped(words)).append("</li>"));
        html.append("</ul>\n<table><thead><tr><th>before</th><th>after</th></tr></thead><tbody>\n");
        for (Row row : both.rows) {
            html.append(row.different() ? "<tr class=\"changed\"><td>" : "<tr><td>")
                    .append(PlanHtml.escaped(row.before()))
                    .append("</td><td>")
                    .append(PlanHtml.escaped(row.after()))
                    .append("</td></tr>\n");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining();
    }

    private String text() {
        return comparison.summary()
                + "\n"
                + words().stream().map(words -> words + "\n").collect(joined())
                + "\n"
                + table();
    }

    private List<String> words() {
        return comparison.isDifferent()
                ? comparison.words()
                : List.of("Both read their tables in the same way.");
    }

    private String table() {
        StringBuilder table = new StringBuilder();
        row("  before", "after", table);
        rows.forEach(
                row -> row((row.different() ? "≠ " : "  ") + row.before(), row.after(), table));
        return table.toString();
    }

    private static void row(String left, String right, StringBuilder table) {
        table.append(left)
                .append(" ".repeat(Math.max(1, WIDTH + 2 - left.length())))
                .append(right)
                .append('\n');
    }

    private static String side(@Nullable PlanNode node, int level, Times times) {
        if (node == null) {
            return "";
        }
        long blocks = times.selfBlocks(node).touched();
        String amount =
                blocks > 0
                        ? ", " + Numbers.count((double) blocks, "block")
                        : times.isTimed()
                                ? ", " + Numbers.millis(times.of(node).selfMillis())
                                : ", cost " + Numbers.count(node.totalCost());
        return "  ".repeat(Math.min(level, 12)) + node.title() + amount;
    }
}
