package dev.drydock.explain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// When each node ran, as far as EXPLAIN tells it. A node's clock runs only while it is asked for a row, so a bar says how long a node
/// and what is inside of it worked and after what it began; work of nodes that take turns is drawn in one piece.
///
/// @param spans in the order in which the nodes began, each before what is inside of it
/// @param totalMillis the time of the whole plan's nodes
public record Timeline(List<Span> spans, double totalMillis) {
    /// A node's time.
    ///
    /// @param level how many nodes run around it
    /// @param startMillis when it was first asked
    /// @param firstRowMillis when it gave its first row; before it, a sort or a hash table fills
    /// @param endMillis when it had given its last
    /// @param average whether the times are averages over several loops, put one after the other
    /// @param lanes what single processes did, empty unless the plan tells it
    public record Span(
            PlanNode node,
            int level,
            double startMillis,
            double firstRowMillis,
            double endMillis,
            boolean average,
            List<Lane> lanes) {
        public Span {
            lanes = List.copyOf(lanes);
        }

        /// Whether most of its time passed before its first row: it took all its input in before it gave anything.
        public boolean isBlocking() {
            double whole = endMillis - startMillis;
            return whole > 0 && firstRowMillis - startMillis >= 0.8 * whole;
        }

        /// The bar in one sentence.
        public String words() {
            PlanNode.@Nullable Actual actual = node.actual();
            if (actual == null || actual.loops() == 0) {
                return "Never ran.";
            }
            String length = Numbers.millis(endMillis - startMillis);
            if (average) {
                Double each = actual.totalMillis();
                return "Ran "
                        + Numbers.count(actual.loops(), "time")
                        + ", "
                        + Numbers.millis(each == null ? 0 : each)
                        + " each on average, "
                        + length
                        + " in all; drawn as if in one piece.";
            }
            String first = Numbers.millis(firstRowMillis - startMillis);
            return isBlocking()
                    ? "Gave its first row after "
                            + first
                            + " of "
                            + length
                            + ": it waits for its"
                            + " whole input."
                    : "Gave its first row after " + first + " and streamed until " + length + ".";
        }
    }

    /// One process's part.
    ///
    /// @param name `leader` or `worker 0`
    /// @param millis how long it worked
    /// @param roundingMillis by how much that can be wrong in either direction, as EXPLAIN rounds each loop to 1 µs
    /// @param rows what it gave
    public record Lane(String name, double millis, double roundingMillis, double rows) {
        /// The lane in one sentence.
        public String words() {
            String error = Numbers.plusMinus(roundingMillis);
            return "Worked "
                    + Numbers.millis(millis)
                    + error
                    + " and gave "
                    + Numbers.rows(rows)
                    + ".";
        }
    }

    public Timeline {
        spans = List.copyOf(spans);
    }

    /// The timeline of a plan that was run and timed; without spans for any other.
    public static Timeline of(Plan plan, Times times) {
        if (!times.isTimed()) {
            return new Timeline(List.of(), 0);
        }
        Lineage lineage = new Lineage(plan.root());
        List<Span> spans = new ArrayList<>();
        place(plan.root(), 0, 0, lineage, times, spans);
        double end = spans.stream().mapToDouble(Span::endMillis).max().orElse(0);
        return new Timeline(spans, end);
    }

    /// Places a node and what runs inside of it.
    ///
    /// @return the node's own span
    private static Span place(
            PlanNode node,
            int level,
            double start,
            Lineage lineage,
            Times times,
            List<Span> spans) {
        Span span = span(node, level, start, times);
        spans.add(span);
        double next = start;
        for (PlanNode loader : lineage.children(node)) {
            if (loader.isInitPlan()) {
                next = place(loader, level + 1, next, lineage, times, spans).endMillis();
            }
        }
        PlanNode cte = lineage.cteOf(node);
        if (cte != null && lineage.readers(cte).getFirst().id() == node.id()) {
            place(cte, level + 1, next, lineage, times, spans);
        }
        boolean inTurn = runsInTurn(node);
        for (PlanNode child : inOrder(node, lineage)) {
            Span placed = place(child, level + 1, next, lineage, times, spans);
            boolean waits = inTurn || child.type().equals("Hash");
            next = waits ? placed.endMillis() : placed.firstRowMillis();
        }
        return span;
    }

    private static Span span(PlanNode node, int level, double start, Times times) {
        Times.NodeTime time = times.of(node);
        PlanNode.@Nullable Actual actual = node.actual();
        double loops = actual == null ? 0 : actual.loops();
        double perProcess = loops / Math.max(1, time.processes());
        Double startup = actual == null ? null : actual.startupMillis();
        double first = startup == null ? 0 : startup * Math.max(1, perProcess);
        double end = start + time.inclusiveMillis();
        return new Span(
                node,
                level,
                start,
                Math.min(end, start + first),
                end,
                perProcess > 1.005,
                lanes(node));
    }

    private static List<Lane> lanes(PlanNode node) {
        PlanNode.@Nullable Actual all = node.actual();
        List<Lane> lanes = new ArrayList<>();
        double work = 0;
        double rows = 0;
        double loops = 0;
        for (PlanNode.Worker worker : node.workers()) {
            PlanNode.@Nullable Actual actual = worker.actual();
            Double millis = actual == null ? null : actual.totalMillis();
            if (actual != null && millis != null) {
                double own = millis * actual.loops();
                double error = Times.ROUNDING_MILLIS * actual.loops();
                double ownRows = actual.rowsOfAllLoops();
                lanes.add(new Lane("worker " + worker.number(), own, error, ownRows));
                work += own;
                rows += ownRows;
                loops += actual.loops();
            }
        }
        Double each = all == null ? null : all.totalMillis();
        if (!lanes.isEmpty() && all != null && each != null && all.loops() > loops) {
            Between millis =
                    Between.of(
                            each * all.loops() - work,
                            Times.ROUNDING_MILLIS * (all.loops() + loops));
            Between left = Between.of(all.rowsOfAllLoops() - rows, (all.loops() + loops) / 2);
            lanes.addFirst(new Lane("leader", millis.middle(), millis.error(), left.middle()));
        }
        return lanes;
    }

    /// What rounding leaves possible of a number that can't be less than nothing: of one that came out below it, the middle of what is
    /// left above.
    private record Between(double middle, double error) {
        static Between of(double number, double error) {
            double most = number + error;
            return number < 0 ? new Between(most / 2, most / 2) : new Between(number, error);
        }
    }

    /// Whether each child begins when the one before it has ended.
    private static boolean runsInTurn(PlanNode node) {
        return switch (node.type()) {
            case "Append", "BitmapAnd", "BitmapOr", "Recursive Union", "SetOp" -> true;
            default -> false;
        };
    }

    /// What runs inside of a node, what is asked first in front. A hash table is built before the other side is asked for all it has;
    /// source: `ExecHashJoinImpl`.
    private static List<PlanNode> inOrder(PlanNode node, Lineage lineage) {
        return lineage.children(node).stream()
                .filter(child -> !child.isInitPlan())
                .sorted(Comparator.comparingInt(Timeline::turn))
                .toList();
    }

    private static int turn(PlanNode child) {
        if ("SubPlan".equals(child.relationship())) {
            return 2;
        }
        return child.type().equals("Hash") ? 0 : 1;
    }
}
