package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A plan for the terminal: one line for each node with its own time, its share, its rows and a bar.
public final class PlanText {
    private static final int BAR_WIDTH = 12;

    private final Plan plan;
    private final Times times;
    private final StringBuilder text = new StringBuilder();

    /// Where each node's lines begin.
    private final Map<Integer, Integer> starts = new HashMap<>();

    /// A line.
    ///
    /// @param node the number of the node that it tells of, -1 for none
    public record Line(String text, int node) {}

    private PlanText(Plan plan) {
        this.plan = plan;
        this.times = Times.of(plan);
    }

    /// Prints the plan, ending with a line feed.
    public static String of(Plan plan) {
        return new PlanText(plan).print();
    }

    /// The same line by line.
    public static List<Line> lines(Plan plan) {
        PlanText printing = new PlanText(plan);
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (String line : printing.print().split("\n", -1)) {
            lines.add(new Line(line, printing.starts.getOrDefault(at, -1)));
            at += line.length() + 1;
        }
        return lines;
    }

    private String print() {
        Words words = new Words(plan, times);
        text.append(words.summary()).append("\n\n");
        if (plan.isAnalyzed()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%11s %6s %-12s %21s  %s\n",
                            "itself",
                            "share",
                            "",
                            "rows / expected",
                            "node"));
        } else {
            text.append(
                    String.format(Locale.ROOT, "%14s %14s  %s\n", "cost", "rows expected", "node"));
        }
        node(plan.root(), "", "");
        times.slowest()
                .ifPresent(slowest ->
                        text.append("\nSlowest: ")
                                .append(slowest.title())
                                .append(". ")
                                .append(words.sentence(slowest))
                                .append(' ')
                                .append(words.timeSentence(slowest))
                                .append('\n'));
        waterfall();
        return text.toString();
    }

    private void node(PlanNode node, String lead, String below) {
        starts.put(text.length(), node.id());
        text.append(plan.isAnalyzed() ? measured(node) : expected(node))
                .append("  ")
                .append(lead)
                .append(node.title());
        if (node.subplanName() != null) {
            text.append("  [").append(node.subplanName()).append(']');
        }
        text.append('\n');
        conditions(node, below);
        for (int i = 0; i < node.children().size(); i++) {
            boolean last = i == node.children().size() - 1;
            node(
                    node.children().get(i),
                    below + (last ? "└─ " : "├─ "),
                    below + (last ? "   " : "│  "));
        }
    }

    private String measured(PlanNode node) {
        if (node.isNeverExecuted()) {
            return columns("–", "", "", "never executed");
        }
        PlanNode.@Nullable Actual actual = node.actual();
        double rows = actual == null ? 0 : actual.rowsOfAllLoops();
        return columns(
                Numbers.millis(times.of(node).selfMillis()),
                Numbers.percent(times.share(node)),
                bar(times.share(node)),
                Numbers.count(rows) + " / " + Numbers.count(times.expectedRows(node)));
    }

    private static String columns(String itself, String share, String bar, String rows) {
        return right(itself, 11)
                + " "
                + right(share, 6)
                + " "
                + bar
                + " ".repeat(BAR_WIDTH - bar.length())
                + " "
                + right(rows, 21);
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String expected(PlanNode node) {
        return right(Numbers.count(node.totalCost()), 14)
                + " "
                + right(Numbers.count(node.planRows()), 14);
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.min(share, 1) * BAR_WIDTH);
        return "█".repeat(full) + "·".repeat(BAR_WIDTH - full);
    }

    private void conditions(PlanNode node, String below) {
        for (String name :
                new String[] {
                    "Index Cond",
                    "Recheck Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "Filter",
                    "Sort Key",
                    "Group Key"
                }) {
            String condition = node.detail(name);
            if (condition != null) {
                starts.put(text.length(), node.id());
                text.append(" ".repeat(plan.isAnalyzed() ? 53 : 29))
                        .append("  ")
                        .append(below)
                        .append(node.children().isEmpty() ? "   " : "│  ")
                        .append(name)
                        .append(": ")
                        .append(condition)
                        .append('\n');
            }
        }
    }

    private void waterfall() {
        if (!plan.isAnalyzed()) {
            return;
        }
        text.append(times.waterfall().words());
        Plan.Jit jit = plan.jit();
        if (jit != null) {
            text.append("; ").append(jit.words());
        }
        text.append('\n');
    }
}
