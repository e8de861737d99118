package dev.drydock.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A plan as stacked bars: each node is as wide as what it and the nodes below it took, so that what is widest at the bottom is where it
/// went. Widths come from what each node took itself; they always add up.
///
/// @param cells each node before its children
/// @param levels how many rows there are
/// @param total what the whole width stands for, in the unit of the measure
public record Icicle(List<Cell> cells, int levels, double total) {
    /// What the widths stand for.
    public enum Measure {
        TIME("Time"),
        BLOCKS("Blocks"),
        ROWS("Rows"),
        COST("Cost");

        private final String words;

        Measure(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A bar.
    ///
    /// @param start where it begins, from 0 to 1
    /// @param end where it ends
    /// @param own what the node took itself
    public record Cell(PlanNode node, int level, double start, double end, double own) {}

    public Icicle {
        cells = List.copyOf(cells);
    }

    /// Lays a plan out. A measure that the plan does not tell gives bars of no width.
    public static Icicle of(Plan plan, Times times, Measure measure) {
        List<PlanNode> nodes = plan.nodes().toList();
        ToDoubleFunction<PlanNode> own = own(plan, times, measure);
        Map<Integer, Double> weights = new HashMap<>();
        for (PlanNode node : nodes.reversed()) {
            double below =
                    node.children().stream()
                            .mapToDouble(child -> weights.getOrDefault(child.id(), 0.0))
                            .sum();
            weights.put(node.id(), own.applyAsDouble(node) + below);
        }
        double total = weights.getOrDefault(plan.root().id(), 0.0);
        Map<Integer, Cell> cells = new HashMap<>();
        List<Cell> placed = new ArrayList<>();
        double scale = total <= 0 ? 0 : 1 / total;
        place(new Cell(plan.root(), 0, 0, total * scale, own.applyAsDouble(plan.root())), cells);
        int levels = 0;
        for (PlanNode node : nodes) {
            Cell cell = cells.get(node.id());
            if (cell != null) {
                placed.add(cell);
                levels = Math.max(levels, cell.level() + 1);
                double start = cell.start();
                for (PlanNode child : node.children()) {
                    double end = start + weights.getOrDefault(child.id(), 0.0) * scale;
                    place(
                            new Cell(child, cell.level() + 1, start, end, own.applyAsDouble(child)),
                            cells);
                    start = end;
                }
            }
        }
        return new Icicle(placed, levels, total);
    }

    private static void place(Cell cell, Map<Integer, Cell> cells) {
        cells.put(cell.node().id(), cell);
    }

    private static ToDoubleFunction<PlanNode> own(Plan plan, Times times, Measure measure) {
        return switch (measure) {
            case TIME -> node -> times.of(node).selfMillis();
            case BLOCKS -> node -> (double) times.selfBlocks(node).touched();
            case ROWS -> node -> node.actual() == null ? node.planRows() : rows(node);
            case COST -> PlannedCosts.of(plan)::self;
        };
    }

    private static double rows(PlanNode node) {
        PlanNode.Actual actual = node.actual();
        return actual == null ? 0 : actual.rowsOfAllLoops();
    }
}
