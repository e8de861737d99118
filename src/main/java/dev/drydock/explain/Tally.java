package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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
    /// @param nodes the numbers of the nodes that it stands for, the one that takes longest itself first
    /// @param level how deep the node stands in the plan
    /// @param inclusiveMillis of a sum: the greatest of them, as they contain each other
    /// @param misestimate 1 where nobody asked for all rows; of a sum: the greatest
    /// @param selfCost what the planner expected it to add to the whole
    /// @param cost with all below; of a sum: the greatest of them
    public record Row(
            List<Integer> nodes,
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
        /// The number of its node, of a sum: of the one that takes longest itself.
        public int node() {
            return nodes.getFirst();
        }

        private static Row sum(String name, List<Row> rows) {
            return new Row(
                    rows.stream().sorted(SLOWEST_FIRST).map(Row::node).toList(),
                    name,
                    0,
                    sum(rows, Row::selfMillis),
                    greatest(rows, Row::inclusiveMillis),
                    sum(rows, Row::share),
                    sum(rows, Row::rows),
                    sum(rows, Row::expectedRows),
                    greatest(rows, Row::misestimate),
                    sum(rows, Row::loops),
                    sum(rows, Row::blocks),
                    sum(rows, Row::selfCost),
                    greatest(rows, Row::cost));
        }

        private static double sum(List<Row> rows, ToDoubleFunction<Row> of) {
            double sum = 0;
            for (Row row : rows) {
                sum += of.applyAsDouble(row);
            }
            return sum;
        }

        private static double greatest(List<Row> rows, ToDoubleFunction<Row> of) {
            return rows.stream().mapToDouble(of).max().orElse(0);
        }
    }

    private static final Comparator<Row> SLOWEST_FIRST =
            Comparator.comparingDouble(Row::selfMillis)
                    .thenComparingDouble(Row::selfCost)
                    .reversed();

    private Tally() {}

    /// The rows: nodes in their order, sums with the greatest self time first.
    public static List<Row> of(Plan plan, Times times, By by) {
        PlannedCosts costs = PlannedCosts.of(plan);
        Map<Integer, Integer> levels = new HashMap<>();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        plan.nodes()
                .forEach(node -> {
                    int level =
                            times.parentOf(node)
                                    .map(parent -> levels.getOrDefault(parent.id(), 0) + 1)
                                    .orElse(0);
                    levels.put(node.id(), level);
                    Row row = row(node, level, times, costs);
                    rows.add(row);
                    String key = key(node, by);
                    if (key != null) {
                        groups.computeIfAbsent(key, name -> new ArrayList<>()).add(row);
                    }
                });
        return by == By.NODE
                ? rows
                : groups.entrySet().stream()
                        .map(group -> Row.sum(group.getKey(), group.getValue()))
                        .sorted(SLOWEST_FIRST)
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

    private static Row row(PlanNode node, int level, Times times, PlannedCosts costs) {
        Times.NodeTime time = times.of(node);
        PlanNode.@Nullable Actual actual = node.actual();
        return new Row(
                List.of(node.id()),
                node.title(),
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
