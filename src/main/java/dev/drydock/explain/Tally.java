package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers of a plan's nodes, one by one or summed up by what they read and what they are.
public final class Tally {
    /// What a row stands for.
    public enum By {
        NODE("Nodes"),
        TABLE("Tables"),
        INDEX("Indexes"),
        TYPE("Types");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A row.
    ///
    /// @param node the node's number, -1 for a sum of several
    /// @param level how deep the node stands in the plan
    /// @param inclusiveMillis of a sum: the greatest of them, as they contain each other
    /// @param misestimate 1 where nobody asked for all rows; of a sum: the greatest
    /// @param selfCost what the planner expected it to add to the whole
    /// @param cost with all below; of a sum: the greatest of them
    public record Row(
            int node,
            String name,
            int level,
            double selfMillis,
            double inclusiveMillis,
            double share,
            double rows,
            double expectedRows,
            double misestimate,
            double loops,
            double blocks,
            double selfCost,
            double cost) {
        private Row plus(Row other) {
            return new Row(
                    -1,
                    name,
                    0,
                    selfMillis + other.selfMillis,
                    Math.max(inclusiveMillis, other.inclusiveMillis),
                    share + other.share,
                    rows + other.rows,
                    expectedRows + other.expectedRows,
                    Math.max(misestimate, other.misestimate),
                    loops + other.loops,
                    blocks + other.blocks,
                    selfCost + other.selfCost,
                    Math.max(cost, other.cost));
        }
    }

    private Tally() {}

    /// The rows: nodes in their order, sums with the greatest self time first.
    public static List<Row> of(Plan plan, Times times, By by) {
        PlannedCosts costs = PlannedCosts.of(plan);
        Map<Integer, Integer> levels = new HashMap<>();
        Map<String, Row> sums = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        plan.nodes()
                .forEach(node -> {
                    int level =
                            times.parentOf(node)
                                    .map(parent -> levels.getOrDefault(parent.id(), 0) + 1)
                                    .orElse(0);
                    levels.put(node.id(), level);
                    String key = key(node, by);
                    if (key != null) {
                        Row row =
                                row(node, by == By.NODE ? node.title() : key, level, times, costs);
                        rows.add(row);
                        sums.merge(key, row, Row::plus);
                    }
                });
        return by == By.NODE
                ? rows
                : sums.values().stream()
                        .sorted(
                                Comparator.comparingDouble(Row::selfMillis)
                                        .thenComparingDouble(Row::selfCost)
                                        .reversed())
                        .toList();
    }

    private static @Nullable String key(PlanNode node, By by) {
        return switch (by) {
            case NODE -> node.title();
            case TABLE -> node.relation();
            case INDEX -> node.index();
            case TYPE -> node.type();
        };
    }

    private static Row row(PlanNode node, String name, int level, Times times, PlannedCosts costs) {
        Times.NodeTime time = times.of(node);
        PlanNode.@Nullable Actual actual = node.actual();
        return new Row(
                node.id(),
                name,
                level,
                time.selfMillis(),
                time.inclusiveMillis(),
                times.share(node),
                actual == null ? 0 : actual.rowsOfAllLoops(),
                times.expectedRows(node),
                times.mayBeStopped(node) ? 1 : times.misestimate(node).orElse(1),
                actual == null ? 0 : actual.loops(),
                (double) times.selfBlocks(node).touched(),
                costs.self(node),
                costs.inclusive(node));
    }
}
